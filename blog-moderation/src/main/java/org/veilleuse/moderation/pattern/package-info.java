/**
 * The patterns that comments are screened for, their rules over tokens, and how they are matched.
 */
package org.veilleuse.moderation.pattern;

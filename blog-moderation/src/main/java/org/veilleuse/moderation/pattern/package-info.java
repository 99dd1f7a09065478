/** Stand-in for the catalogue of patterns. */
package org.veilleuse.moderation.pattern;

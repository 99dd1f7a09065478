/**
 * Screening: what a comment's words say, as flags with reasons and protections that speak for it.
 */
package org.veilleuse.moderation.screening;

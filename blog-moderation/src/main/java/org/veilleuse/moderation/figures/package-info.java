/**
 * What the moderators' work comes to in figures, counted when it is asked for from comments and the
 * audit trail. No figure is about a commenter.
 */
package org.veilleuse.moderation.figures;

/**
 * Likeness: what the wording of a comment has in common with comments that people judged before,
 * learned when the program is built from the labelled comments of the development corpus.
 */
package org.veilleuse.moderation.likeness;

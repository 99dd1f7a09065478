/**
 * Who speaks to whom: whether matched words are addressed to someone, or quoted, reported, denied,
 * condemned.
 */
package org.veilleuse.moderation.stance;

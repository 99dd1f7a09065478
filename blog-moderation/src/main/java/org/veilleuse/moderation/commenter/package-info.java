/** What is known of one commenter, and what moderators do about one: limits, pauses, blocks. */
package org.veilleuse.moderation.commenter;

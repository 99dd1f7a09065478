/** One commenter's comments to one person, put together for that person to keep or to hand on. */
package org.veilleuse.moderation.evidence;

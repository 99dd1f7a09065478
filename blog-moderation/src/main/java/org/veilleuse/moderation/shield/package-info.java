/** What keeps a bad day away: comments closed for a while, and authors who need not read it all. */
package org.veilleuse.moderation.shield;

/** The words that a site wants its moderators to see first. */
package org.veilleuse.moderation.wordlist;

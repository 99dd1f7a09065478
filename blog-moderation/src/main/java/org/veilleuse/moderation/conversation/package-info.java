/**
 * What only a conversation shows: message after message, going on after a stop, pile-ons, threads
 * taken over by one voice.
 */
package org.veilleuse.moderation.conversation;

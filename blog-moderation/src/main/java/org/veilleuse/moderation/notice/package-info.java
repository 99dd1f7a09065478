/** Notices by mail: what is to be told, to whom, how often, and the links in the letters. */
package org.veilleuse.moderation.notice;

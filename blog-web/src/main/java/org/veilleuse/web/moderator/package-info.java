/** The moderator's desk: what waits, why, and what was decided. */
package org.veilleuse.web.moderator;

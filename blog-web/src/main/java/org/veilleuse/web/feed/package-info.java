/** Feeds of what was published. */
package org.veilleuse.web.feed;

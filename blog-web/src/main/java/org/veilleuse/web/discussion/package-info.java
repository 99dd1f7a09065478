/** Where publishing and moderation meet: threads open and close with posts. */
package org.veilleuse.web.discussion;

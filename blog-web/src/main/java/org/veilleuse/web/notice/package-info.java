/** Letters: what they say, how they are sent, and the pages that their links lead to. */
package org.veilleuse.web.notice;

/** What integration tests stand on: the blog as it is shipped, both databases, a real browser. */
package org.veilleuse.web.testing;

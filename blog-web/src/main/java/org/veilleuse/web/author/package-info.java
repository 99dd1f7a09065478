/** The author's desk: write, publish, withdraw, import. */
package org.veilleuse.web.author;

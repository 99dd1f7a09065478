/** Blogs from elsewhere: their exports read, and the imports followed. */
package org.veilleuse.core.exchange;

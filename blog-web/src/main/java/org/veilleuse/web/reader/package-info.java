/** Readers' pages: found by their address, kept whole in memory, the same for everybody. */
package org.veilleuse.web.reader;

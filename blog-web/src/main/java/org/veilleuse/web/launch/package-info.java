/** The way in from the command line: starts the server, or hands a command to the running one. */
package org.veilleuse.web.launch;

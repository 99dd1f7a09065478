/** Who may do what, and what a request may look like. */
package org.veilleuse.web.security;

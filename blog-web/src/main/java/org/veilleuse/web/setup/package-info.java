/** How the blog starts: its data, its first account, its sample. */
package org.veilleuse.web.setup;

/** What the blog needs before it answers: its folder, its database, its settings. */
package org.veilleuse.web.setup;

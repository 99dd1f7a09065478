/** Tags, and the archive of posts under each. */
package org.veilleuse.core.tag;

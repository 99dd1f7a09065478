/** Comments: what may be seen. */
package org.veilleuse.moderation;

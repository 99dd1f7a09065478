/** Posts: written as drafts, published, withdrawn, read. */
package org.veilleuse.core.post;

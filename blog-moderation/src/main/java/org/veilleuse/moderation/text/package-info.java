/**
 * Text as people write it, folded into sentences of tokens whose every offset leads back to the
 * original.
 */
package org.veilleuse.moderation.text;

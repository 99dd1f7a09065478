package org.veilleuse.moderation.pattern;

import org.veilleuse.moderation.text.Token;

/** A condition on one token. */
interface Atom {
  boolean accepts(Token token);
}

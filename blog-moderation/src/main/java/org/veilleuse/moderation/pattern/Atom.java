package org.veilleuse.moderation.pattern;

import org.veilleuse.moderation.text.Word;

/** A condition on one word. */
interface Atom {
  boolean accepts(Word word);
}

package org.veilleuse.moderation.text;

import java.util.List;

/**
 * The tokens between two full stops, never none.
 *
 * @param question whether it ends with a question mark
 */
public record Sentence(List<Token> tokens, boolean question) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** UTF-16 offset of its first token. */
  public int start() {
    return tokens.get(0).start();
  }

  /** UTF-16 offset of the end of its last token, exclusive. */
  public int end() {
    return tokens.get(tokens.size() - 1).end();
  }
}

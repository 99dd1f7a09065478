package org.veilleuse.moderation.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.veilleuse.moderation.pattern.Expression;
import org.veilleuse.moderation.pattern.TokenSpan;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Text;
import org.veilleuse.moderation.text.Token;
import org.veilleuse.moderation.text.TokenKind;

/**
 * Tells whether matched words are the writer's own. What it finds protects the words of one
 * sentence, never the whole comment, and not what is then said to the reader.
 */
public final class Stance {
  // a quotation is only one when the comment also says something about it
  private static final int FEWEST_OWN_WORDS = 2;

  private final List<Cue> cues = new ArrayList<>();
  private Expression turn;

  private Stance() {}

  /** The stance of texts in a language; immutable and safe to share. */
  public static Stance of(Language language) {
    String name = "cues-" + language.code() + ".txt";
    Stance stance = new Stance();
    try (InputStream in = Stance.class.getResourceAsStream(name)) {
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(line -> stance.add(line, language));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return stance;
  }

  private void add(String line, Language language) {
    String[] parts = line.split(" ", 3);
    if (parts[0].equals("TURN")) {
      turn = Expression.of(line.substring(5), language);
    } else {
      cues.add(
          new Cue(
              Kind.valueOf(parts[0]),
              parts[1].equals("around"),
              Expression.of(parts[2], language)));
    }
  }

  /** Why these tokens of that sentence are not the writer's own; empty when they are. */
  public Optional<Kind> protecting(Text text, int sentence, TokenSpan span) {
    Sentence said = text.sentences().get(sentence);
    if (said.tokens().subList(span.from(), span.to()).stream().allMatch(Token::quoted)
        && hasOwnWords(text)) {
      return Optional.of(Kind.QUOTED);
    }
    return cues.stream().filter(cue -> cue.covers(said, span, turn)).map(Cue::kind).findFirst();
  }

  private static boolean hasOwnWords(Text text) {
    return text.tokens()
            .filter(token -> token.kind() == TokenKind.WORD && !token.quoted())
            .limit(FEWEST_OWN_WORDS)
            .count()
        == FEWEST_OWN_WORDS;
  }
}

package org.veilleuse.moderation.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.veilleuse.moderation.pattern.Expressions;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Text;

/**
 * Tells whether matched words are the writer's own. What it finds protects the words of one
 * sentence, never the whole comment, and not what is then said to the reader.
 */
public final class Stance {
  private final List<Cue> cues = new ArrayList<>();
  private Expressions expressions;

  private Stance() {}

  /** The stance of texts in a language; immutable and safe to share. */
  public static Stance of(Language language) {
    String name = "cues-" + language.code() + ".txt";
    Stance stance = new Stance();
    Expressions.Builder builder = new Expressions.Builder(language);
    try (InputStream in = Stance.class.getResourceAsStream(name)) {
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(line -> stance.add(line, builder, language));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    stance.expressions = builder.build();
    return stance;
  }

  private void add(String line, Expressions.Builder builder, Language language) {
    String[] parts = line.split(" ", 3);
    if (parts[0].equals("TURN")) {
      builder.add(line.substring(5), language);
      cues.add(new Cue(null, false));
    } else {
      builder.add(parts[2], language);
      cues.add(new Cue(Kind.valueOf(parts[0]), parts[1].equals("around")));
    }
  }

  /** Who speaks in a text of this language. */
  public Speakers in(Text text) {
    return new Speakers(text, cues, expressions);
  }
}

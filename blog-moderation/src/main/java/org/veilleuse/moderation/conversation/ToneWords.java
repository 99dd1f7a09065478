package org.veilleuse.moderation.conversation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.veilleuse.moderation.pattern.Expressions;
import org.veilleuse.moderation.pattern.Seen;
import org.veilleuse.moderation.pattern.TokenSpan;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Text;

/** The words of each tone in one language, from {@code tone-fr.txt} or {@code tone-en.txt}. */
final class ToneWords {
  private final List<Tone> tones = new ArrayList<>();
  private final Expressions expressions;

  private ToneWords(Map<Tone, List<String>> words, Language language) {
    Expressions.Builder builder = new Expressions.Builder(language);
    // one expression for each tone, so that its number says which
    words.forEach(
        (tone, lines) -> {
          builder.add(lines.stream().collect(Collectors.joining(" | ", "( ", " )")), language);
          tones.add(tone);
        });
    expressions = builder.build();
  }

  static ToneWords of(Language language) {
    String name = "tone-" + language.code() + ".txt";
    Map<Tone, List<String>> words = new EnumMap<>(Tone.class);
    try (InputStream in = ToneWords.class.getResourceAsStream(name)) {
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .forEach(
              parts ->
                  words
                      .computeIfAbsent(Tone.valueOf(parts[0]), none -> new ArrayList<>())
                      .add(parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return new ToneWords(words, language);
  }

  /** The tones of a text of this language; quotations have none. */
  Set<Tone> in(Text text) {
    Set<Tone> found = EnumSet.noneOf(Tone.class);
    for (Sentence sentence : text.sentences()) {
      Seen seen = expressions.in(sentence);
      Set<Tone> here = EnumSet.noneOf(Tone.class);
      for (int number : seen.matching()) {
        if (seen.spans(number).stream().anyMatch(span -> isOwn(sentence, span))) {
          here.add(tones.get(number));
        }
      }
      if (here.remove(Tone.NO_STOP)) {
        here.remove(Tone.STOP);
      }
      if (here.contains(Tone.SORRY)) {
        // only what follows an apology takes it back
        found.remove(Tone.BUT);
      }
      found.addAll(here);
    }
    return found;
  }

  private static boolean isOwn(Sentence sentence, TokenSpan span) {
    return !sentence.tokens().subList(span.from(), span.to()).stream()
        .allMatch(token -> token.quoted());
  }
}

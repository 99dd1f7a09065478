package org.veilleuse.moderation.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.moderation.pattern.Match;
import org.veilleuse.moderation.pattern.Patterns;
import org.veilleuse.moderation.stance.Kind;
import org.veilleuse.moderation.stance.Speakers;
import org.veilleuse.moderation.stance.Stance;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Text;
import org.veilleuse.moderation.text.Token;

/**
 * Screens comments, e.g. {@code Screening.builtIn().screen("t tro bel").flagged()}. Immutable and
 * safe to share between threads; costly to build, cheap to use.
 */
public final class Screening {
  private final Patterns patterns;
  private final Map<Language, Stance> stances = new EnumMap<>(Language.class);

  private Screening(Patterns patterns) {
    this.patterns = patterns;
    for (Language language : Language.values()) {
      stances.put(language, Stance.of(language));
    }
  }

  /**
   * The screening with the rules that come with the program, always the same one.
   *
   * @throws org.veilleuse.moderation.pattern.RuleFileException when they cannot be read
   */
  public static Screening builtIn() {
    return BuiltIn.SCREENING;
  }

  private static final class BuiltIn {
    static final Screening SCREENING = new Screening(Patterns.builtIn());
  }

  /**
   * Screens one comment, in whatever language of ours it is or may be. Takes time linear in its
   * length.
   *
   * @param text at most 10,000 characters; anything goes, lone surrogates included
   * @throws IllegalArgumentException when the text is longer
   */
  public ScreeningResult screen(String text) {
    List<Flag> flags = new ArrayList<>();
    List<Protection> protections = new ArrayList<>();
    for (Text read : Text.read(text)) {
      screen(read, flags, protections);
    }
    flags.sort(
        Comparator.comparingInt(Flag::start).thenComparingInt(Flag::end).thenComparing(Flag::rule));
    protections.sort(
        Comparator.comparingInt(Protection::start)
            .thenComparingInt(Protection::end)
            .thenComparing(Protection::rule));
    return ScreeningResult.of(flags, protections);
  }

  private void screen(Text text, List<Flag> flags, List<Protection> protections) {
    Speakers speakers = stances.get(text.language()).in(text);
    for (Match match : patterns.in(text)) {
      List<Token> tokens = text.sentences().get(match.sentence()).tokens();
      int start = tokens.get(match.span().from()).start();
      int end = tokens.get(match.span().to() - 1).end();
      Optional<Kind> kind = speakers.protecting(match.sentence(), match.span());
      if (kind.isPresent()) {
        protections.add(new Protection(kind.get(), match.pattern(), match.rule(), start, end));
      } else {
        flags.add(
            new Flag(match.pattern(), match.rule(), start, end, match.severity(), match.weight()));
      }
    }
  }

  /** Names and reasons for people. */
  public Catalogue catalogue() {
    return patterns.catalogue();
  }
}

package org.veilleuse.moderation.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.veilleuse.moderation.text.Reading;
import org.veilleuse.moderation.text.Token;

/** A phrase of a site's list, word by word. */
final class ListedPhrase {

  /**
   * A word of it.
   *
   * @param lemmas empty for a word that no dictionary has
   * @param feminine whether only feminine forms are meant
   */
  private record Needle(String form, Set<String> lemmas, boolean feminine) {

    static Needle of(Token token) {
      Set<String> lemmas = new HashSet<>();
      token.readings().forEach(reading -> lemmas.add(reading.lemma()));
      if (lemmas.contains(token.form())) {
        // "porte" is the door, in any number; that some form of "porter" looks the same is chance
        return new Needle(token.form(), Set.of(token.form()), false);
      }
      boolean feminine =
          token.readings().stream().anyMatch(r -> r.gender() == 'f')
              && token.readings().stream().noneMatch(r -> r.gender() == 'm');
      return new Needle(token.form(), lemmas, feminine);
    }

    boolean is(Token token) {
      if (token.form().equals(form)) {
        return true;
      }
      for (Reading reading : token.readings()) {
        // Whoever lists "chienne" does not mean dogs.
        if (lemmas.contains(reading.lemma()) && !(feminine && reading.gender() == 'm')) {
          return true;
        }
      }
      return lemmas.isEmpty() && token.readings().isEmpty() && isPlural(token.form());
    }

    private boolean isPlural(String other) {
      return other.equals(form + "s") || form.equals(other + "s");
    }
  }

  private final String phrase;
  private final List<Needle> needles;

  ListedPhrase(String phrase, List<Token> words) {
    this.phrase = phrase;
    this.needles = words.stream().map(Needle::of).toList();
  }

  String phrase() {
    return phrase;
  }

  int length() {
    return needles.size();
  }

  /** Forms and lemmas, one of which the first word of any match has. */
  Set<String> firstKeys() {
    Needle first = needles.get(0);
    Set<String> keys = new HashSet<>(first.lemmas());
    keys.add(first.form());
    if (first.lemmas().isEmpty()) {
      keys.add(first.form() + "s");
      if (first.form().endsWith("s")) {
        keys.add(first.form().substring(0, first.form().length() - 1));
      }
    }
    return keys;
  }

  boolean isAt(List<Token> tokens, int at) {
    if (at + needles.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < needles.size(); i++) {
      if (!needles.get(i).is(tokens.get(at + i))) {
        return false;
      }
    }
    return true;
  }
}

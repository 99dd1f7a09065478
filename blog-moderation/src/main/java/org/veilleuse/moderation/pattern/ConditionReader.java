package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.veilleuse.moderation.text.EmojiClass;
import org.veilleuse.moderation.text.PartOfSpeech;
import org.veilleuse.moderation.text.Reading;
import org.veilleuse.moderation.text.TokenKind;

/**
 * Reads the condition on one word: {@code mot} a form, {@code ~mot} a lemma, {@code @set} a word
 * set, {@code #VERB.2s} a part of speech with person, number, gender, {@code :HEART} an emoji,
 * {@code %URL} a kind, {@code _} anything; {@code |} between alternatives, {@code +} between
 * conditions that must all hold, {@code !} before what must not hold.
 */
final class ConditionReader {
  private final WordSets sets;

  ConditionReader(WordSets sets) {
    this.sets = sets;
  }

  /**
   * Reads a condition.
   *
   * @param features person, number and gender that the word must also have in the same reading, as
   *     in {@code .2s}; empty for none
   */
  Condition read(String text, String features) {
    List<Condition.Branch> branches = new ArrayList<>();
    Set<String> forms = new HashSet<>();
    StringBuilder key = new StringBuilder(features).append(' ');
    for (String alternative : text.split("\\|", -1)) {
      Condition.Branch branch = branch(alternative, features, key.append('|'));
      if (branch.forms() != null && branch.rest() == null) {
        forms.addAll(branch.forms());
      } else {
        branches.add(branch);
      }
    }
    if (!forms.isEmpty()) {
      // long lists of forms are common, and one branch for all of them is enough
      branches.add(new Condition.Branch(forms, null, null, Commonness.ANY));
    }
    return new Condition(key.toString(), branches);
  }

  private Condition.Branch branch(String text, String features, StringBuilder key) {
    Set<String> forms = null;
    Set<String> lemmas = null;
    Atom rest = null;
    double most = Commonness.ANY;
    for (String part : text.split("\\+", -1)) {
      if (part.isEmpty()) {
        throw new IllegalArgumentException("an empty condition in: " + text);
      }
      key.append('+').append(part);
      char sign = part.charAt(0);
      if (sign == '@') {
        key.append('/').append(sets.owner(part.substring(1)));
      }
      most = Math.min(most, Commonness.ofSign(sign));
      boolean first = forms == null && lemmas == null;
      if (first && features.isEmpty() && sign == '~') {
        lemmas = Set.of(part.substring(1));
      } else if (first && features.isEmpty() && sign == '@') {
        lemmas = sets.named(part.substring(1));
      } else if (first && "!~@#:%_".indexOf(sign) < 0) {
        forms = Set.of(part);
      } else {
        if (first && sign == '~') {
          lemmas = Set.of(part.substring(1));
        } else if (first && sign == '@') {
          lemmas = sets.named(part.substring(1));
        }
        Atom atom = one(part, features);
        Atom before = rest;
        rest = before == null ? atom : word -> before.accepts(word) && atom.accepts(word);
      }
    }
    if (rest == null && !features.isEmpty()) {
      rest = reading(feature(features));
    }
    return new Condition.Branch(forms, lemmas, rest, most);
  }

  private Atom one(String text, String features) {
    String rest = text.substring(1);
    return switch (text.charAt(0)) {
      case '!' -> {
        if (rest.isEmpty()) {
          throw new IllegalArgumentException("nothing after ! in: " + text);
        }
        Atom atom = one(rest, "");
        yield word -> !atom.accepts(word);
      }
      case '~' -> lemma(Set.of(rest), features);
      case '@' -> lemma(sets.named(rest), features);
      case '#' -> partOfSpeech(rest, features);
      case ':' -> emoji(rest);
      case '%' -> {
        TokenKind kind = TokenKind.valueOf(rest);
        yield word -> word.kind() == kind;
      }
      case '_' -> {
        if (!rest.isEmpty()) {
          throw new IllegalArgumentException("unexpected after _: " + rest);
        }
        yield features.isEmpty() ? word -> true : reading(feature(features));
      }
      default -> word -> word.form().equals(text);
    };
  }

  private static Atom lemma(Set<String> lemmas, String features) {
    if (features.isEmpty()) {
      return word -> {
        if (lemmas.contains(word.form())) {
          return true;
        }
        for (Reading reading : word.readings()) {
          if (lemmas.contains(reading.lemma())) {
            return true;
          }
        }
        return false;
      };
    }
    Predicate<Reading> wanted = feature(features);
    return word -> {
      for (Reading reading : word.readings()) {
        if (wanted.test(reading)
            && (lemmas.contains(reading.lemma()) || lemmas.contains(word.form()))) {
          return true;
        }
      }
      return false;
    };
  }

  private static Atom emoji(String name) {
    if (name.equals("any")) {
      return word -> word.kind() == TokenKind.EMOJI;
    }
    EmojiClass wanted = EmojiClass.valueOf(name);
    return word -> word.emoji() == wanted;
  }

  private static Atom partOfSpeech(String text, String features) {
    int dot = text.indexOf('.');
    PartOfSpeech part = PartOfSpeech.valueOf(dot < 0 ? text : text.substring(0, dot));
    Predicate<Reading> own = feature(dot < 0 ? "" : text.substring(dot + 1));
    Predicate<Reading> wanted = own.and(feature(features));
    return reading(reading -> reading.part().is(part) && wanted.test(reading));
  }

  private static Atom reading(Predicate<Reading> wanted) {
    return word -> {
      for (Reading reading : word.readings()) {
        if (wanted.test(reading)) {
          return true;
        }
      }
      return false;
    };
  }

  private static Predicate<Reading> feature(String features) {
    Predicate<Reading> all = reading -> true;
    for (char feature : features.toCharArray()) {
      all = all.and(feature(feature));
    }
    return all;
  }

  private static Predicate<Reading> feature(char feature) {
    return switch (feature) {
      case '1', '2', '3' -> reading -> reading.person() == feature - '0';
      case 's', 'p' -> reading -> reading.number() == feature || reading.number() == 0;
      case 'm', 'f' -> reading -> reading.gender() == feature || reading.gender() == 0;
      default -> throw new IllegalArgumentException("no such feature: " + feature);
    };
  }
}

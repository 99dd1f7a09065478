package org.veilleuse.moderation.pattern;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.veilleuse.moderation.text.EmojiClass;
import org.veilleuse.moderation.text.PartOfSpeech;
import org.veilleuse.moderation.text.Reading;
import org.veilleuse.moderation.text.TokenKind;

/**
 * Reads the condition on one token: {@code mot} a form, {@code ~mot} a lemma, {@code @set} a word
 * set, {@code #VERB.2s} a part of speech with person, number, gender, {@code :HEART} an emoji,
 * {@code %URL} a kind, {@code _} anything; {@code |} between alternatives, {@code +} between
 * conditions that must all hold, {@code !} before what must not hold.
 */
final class AtomReader {
  private final WordSets sets;

  AtomReader(WordSets sets) {
    this.sets = sets;
  }

  Atom read(String text) {
    List<Atom> any = List.of(text.split("\\|", -1)).stream().map(this::all).toList();
    return any.size() == 1
        ? any.get(0)
        : token -> any.stream().anyMatch(atom -> atom.accepts(token));
  }

  private Atom all(String text) {
    List<Atom> all = List.of(text.split("\\+", -1)).stream().map(this::one).toList();
    return all.size() == 1
        ? all.get(0)
        : token -> all.stream().allMatch(atom -> atom.accepts(token));
  }

  private Atom one(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an empty condition");
    }
    String rest = text.substring(1);
    return switch (text.charAt(0)) {
      case '!' -> {
        Atom atom = one(rest);
        yield token -> !atom.accepts(token);
      }
      case '~' -> token -> token.hasLemma(rest);
      case '@' -> set(rest);
      case '#' -> partOfSpeech(rest);
      case ':' -> emoji(rest);
      case '%' -> {
        TokenKind kind = TokenKind.valueOf(rest);
        yield token -> token.kind() == kind;
      }
      case '_' -> anything(rest);
      default -> token -> token.form().equals(text);
    };
  }

  private static Atom anything(String rest) {
    if (!rest.isEmpty()) {
      throw new IllegalArgumentException("unexpected after _: " + rest);
    }
    return token -> true;
  }

  private Atom set(String name) {
    Set<String> words = sets.named(name);
    return token -> {
      if (words.contains(token.form())) {
        return true;
      }
      for (Reading reading : token.readings()) {
        if (words.contains(reading.lemma())) {
          return true;
        }
      }
      return false;
    };
  }

  private static Atom emoji(String name) {
    if (name.equals("any")) {
      return token -> token.kind() == TokenKind.EMOJI;
    }
    EmojiClass wanted = EmojiClass.valueOf(name);
    return token -> token.emoji() == wanted;
  }

  private static Atom partOfSpeech(String text) {
    int dot = text.indexOf('.');
    PartOfSpeech part = PartOfSpeech.valueOf(dot < 0 ? text : text.substring(0, dot));
    Predicate<Reading> wanted = reading -> reading.part().is(part);
    for (char feature : (dot < 0 ? "" : text.substring(dot + 1)).toCharArray()) {
      wanted = wanted.and(feature(feature));
    }
    Predicate<Reading> all = wanted;
    return token -> {
      for (Reading reading : token.readings()) {
        if (all.test(reading)) {
          return true;
        }
      }
      return false;
    };
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

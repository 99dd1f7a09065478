package org.veilleuse.moderation.likeness;

import java.util.List;
import org.veilleuse.moderation.pattern.WordClasses;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Token;
import org.veilleuse.moderation.text.Word;

/**
 * The features of a sentence: its words, their lemmas, classes and parts, two and three in a row,
 * each word beside the classes of its neighbour, and two with a few words between them.
 */
final class Features {
  private static final int EDGE = Traits.hash("edge", "sentence");
  private static final int CLAUSE = Traits.hash("edge", "clause");
  private static final int QUESTION = Traits.hash("edge", "question");
  private static final int QUOTED = 0x51ED270B;
  private static final int FURTHEST = 5;

  /** Takes features one by one. */
  interface Sink {
    /** A feature with the token that it ends with, the number of tokens when it is none. */
    void take(int feature, int token);

    /** All features that a word has alone. */
    default void takeOwn(Traits traits, int token) {
      for (int own : traits.own()) {
        take(own, token);
      }
    }

    /** All features that a word has alone in a sentence of a mode. */
    default void takeInMode(Traits traits, int mode, int token) {
      for (int feature : traits.inMode(mode)) {
        take(feature, token);
      }
    }
  }

  private final WordClasses classes;
  private final int key = Word.newKey();

  Features(Language language) {
    classes = WordClasses.of(language);
  }

  private Traits traits(Word word) {
    Traits known = (Traits) word.note(key);
    if (known == null) {
      known = Traits.of(word, classes);
      word.note(key, known);
    }
    return known;
  }

  void of(Sentence sentence, Sink sink) {
    List<Token> tokens = sentence.tokens();
    Traits[] traits = new Traits[tokens.size()];
    int form1 = EDGE;
    int lemma1 = EDGE;
    int lemma2 = EDGE;
    for (int i = 0; i < traits.length; i++) {
      Token token = tokens.get(i);
      Traits here = traits(token.word());
      if (token.quoted()) {
        for (int own : here.own()) {
          sink.take(own ^ QUOTED, i);
        }
        form1 = QUOTED;
        lemma2 = QUOTED;
        lemma1 = QUOTED;
        continue;
      }
      traits[i] = here;
      sink.takeOwn(here, i);
      if (i > 0 && token.clauseStart()) {
        sink.take(Traits.join(1, form1, CLAUSE), i);
        form1 = CLAUSE;
        lemma2 = lemma1;
        lemma1 = CLAUSE;
      }
      sink.take(Traits.join(2, form1, here.form()), i);
      sink.take(Traits.join(3, lemma1, here.lemma()), i);
      sink.take(Traits.join(4, lemma2, here.lemma()), i);
      if (i > 0 && traits[i - 1] != null) {
        pairs(traits[i - 1], here, i, sink);
      }
      further(traits, i, sink);
      form1 = here.form();
      lemma2 = lemma1;
      lemma1 = here.lemma();
    }
    modes(traits, sentence.question(), sink);
    int end = sentence.question() ? QUESTION : EDGE;
    sink.take(end, traits.length);
    sink.take(Traits.join(7, form1, end), traits.length);
  }

  /** A word with those before its neighbour; none of them is quoted. */
  private static void further(Traits[] traits, int i, Sink sink) {
    int lemma = traits[i].lemma();
    Traits before = i > 0 ? traits[i - 1] : null;
    Traits first = i > 1 ? traits[i - 2] : null;
    if (before != null && first != null) {
      int last = Traits.join(13, before.lemma(), lemma);
      sink.take(Traits.join(14, first.lemma(), last), i);
      for (int one : first.paired()) {
        sink.take(Traits.join(15, one, last), i);
      }
    }
    for (int other = Math.max(0, i - FURTHEST); other < i - 2; other++) {
      if (traits[other] != null) {
        sink.take(Traits.join(16, traits[other].lemma(), lemma), i);
      }
    }
  }

  /** Each word with the mode of its sentence: whether it is about you or me, and asks. */
  private static void modes(Traits[] traits, boolean question, Sink sink) {
    int mode = question ? Traits.ASKS : 0;
    for (Traits here : traits) {
      mode |= here == null ? 0 : here.persons();
    }
    for (int i = 0; i < traits.length; i++) {
      if (traits[i] != null) {
        sink.takeInMode(traits[i], mode, i);
      }
    }
  }

  /** The classes of the word before with this one, and that word with the classes of this one. */
  private static void pairs(Traits before, Traits here, int token, Sink sink) {
    for (int one : before.paired()) {
      sink.take(Traits.join(9, one, here.lemma()), token);
    }
    for (int other : here.paired()) {
      sink.take(Traits.join(10, before.lemma(), other), token);
    }
  }
}

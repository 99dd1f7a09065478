package org.veilleuse.moderation.conversation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Text;
import org.veilleuse.moderation.text.TokenKind;

/** Hears how comments sound, in both languages; remembers some, since a thread is heard often. */
final class Voices {
  // a stop stands at one of the ends, if anywhere; and a history of long comments stays fast
  private static final int HEARD_OF_EACH_END = 1_000;
  private static final int REMEMBERED = 2_000;

  private final Map<Language, ToneWords> words = new EnumMap<>(Language.class);
  private final Map<String, Voice> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Voice> eldest) {
          return size() > REMEMBERED;
        }
      };

  Voices() {
    for (Language language : Language.values()) {
      words.put(language, ToneWords.of(language));
    }
  }

  Voice of(String text) {
    String heard = heard(text);
    synchronized (remembered) {
      Voice known = remembered.get(heard);
      if (known != null) {
        return known;
      }
    }
    Voice voice = hear(heard);
    synchronized (remembered) {
      remembered.put(heard, voice);
    }
    return voice;
  }

  /** The part of a text that is listened to. */
  String heard(String text) {
    return text.length() <= 2 * HEARD_OF_EACH_END
        ? text
        : text.substring(0, HEARD_OF_EACH_END)
            + '\n'
            + text.substring(text.length() - HEARD_OF_EACH_END);
  }

  private Voice hear(String text) {
    List<Text> readings = Text.read(text);
    Set<Tone> tones = EnumSet.noneOf(Tone.class);
    for (Text reading : readings) {
      tones.addAll(words.get(reading.language()).in(reading));
    }
    Text likelier = readings.get(0);
    int count = (int) likelier.tokens().filter(one -> one.kind() == TokenKind.WORD).count();
    return new Voice(tones, count, likelier.sentences().stream().anyMatch(Sentence::question));
  }
}

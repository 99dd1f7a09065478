package org.veilleuse.moderation.conversation;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names by pseudonym; remembers some, since a thread has the same people again and again. */
final class Names {
  private static final int REMEMBERED = 2_000;

  private final Map<String, Name> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Name> eldest) {
          return size() > REMEMBERED;
        }
      };

  synchronized Name of(String pseudonym) {
    return remembered.computeIfAbsent(pseudonym, Name::new);
  }
}

package org.veilleuse.moderation.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.pattern.PatternId;

/** A conversation that a test makes, one comment after the other. */
final class Chat {
  final History history = new History();
  private final Map<String, Remark> latest = new HashMap<>();
  private final List<ConversationFlag> flags = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");
  private String post = "one post";
  private long number;

  Chat under(String post) {
    this.post = post;
    latest.clear();
    return this;
  }

  Chat after(Duration time) {
    now = now.plus(time);
    return this;
  }

  Chat says(String who, String text) {
    return says(who, null, text);
  }

  /** In reply to somebody's latest comment; what is flagged is that of this comment, from now. */
  Chat says(String who, String whom, String text) {
    now = now.plus(Duration.ofMinutes(3));
    Long parent = whom == null ? null : latest.get(whom).number();
    Remark remark = new Remark(++number, "key of " + who, who, now, post, parent, text);
    flags.clear();
    flags.addAll(Conversation.builtIn().in(history, remark));
    history.add(remark);
    latest.put(who, remark);
    return this;
  }

  /** "Do not answer me", said now by a setting; towards everybody when to nobody. */
  Chat refuses(String who, String whom) {
    history.add(new Boundary("key of " + who, who, whom == null ? null : "key of " + whom, now));
    return this;
  }

  List<ConversationFlag> flags() {
    return List.copyOf(flags);
  }

  List<PatternId> patterns() {
    return flags.stream().map(ConversationFlag::pattern).toList();
  }
}

package org.veilleuse.moderation.conversation;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the patterns that take more than one comment to see, e.g. the second message to somebody
 * who asked for none. Safe to share between threads.
 */
public final class Conversation {
  private final Voices voices = new Voices();
  private final Names names = new Names();

  private Conversation() {}

  private static final class BuiltIn {
    static final Conversation CONVERSATION = new Conversation();
  }

  /** With the words for tones that come with the program, read once. */
  public static Conversation builtIn() {
    return BuiltIn.CONVERSATION;
  }

  /**
   * The patterns that the newest comment completes or goes on with: of each at most one for each
   * person that it speaks to or of. The time that it takes is bounded, whatever the history holds.
   *
   * @param history of what it says, comments that are not before this one are left out
   * @throws IllegalArgumentException when a text has more than 10,000 characters
   */
  public List<ConversationFlag> in(History history, Remark newest) {
    Talk talk = new Talk(newest, history, voices, names);
    List<ConversationFlag> flags = new ArrayList<>();
    for (String target : talk.addressed()) {
      Persistence.in(talk, target).ifPresent(flags::add);
      Flooding.in(talk, target).ifPresent(flags::add);
      PileOn.in(talk, target).ifPresent(flags::add);
    }
    for (String name : Absent.named(talk)) {
      PileOn.inAbsence(talk, name).ifPresent(flags::add);
    }
    for (String name : Absent.called(talk)) {
      Flooding.inAbsence(talk, name).ifPresent(flags::add);
    }
    Occupation.in(talk).ifPresent(flags::add);
    return flags;
  }
}

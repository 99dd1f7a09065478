package org.veilleuse.moderation.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Threads made to break the engine, or to keep it busy. */
class HostileThreadTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final List<String> PIECES =
      List.of(
          "Lou",
          "@",
          "@Lou",
          ",",
          ".",
          " ",
          " ",
          "\u0000",
          "\u202e",
          "\ud83d",
          "\ude00",
          "\u0301",
          "«",
          "»",
          "stop",
          "laissez-moi",
          "mais",
          "pardon",
          "(1/4)",
          "?",
          "\n",
          "😍",
          "é",
          "İ",
          "ﬁ",
          "7");

  static Stream<String> texts() {
    Random random = new Random(7);
    Stream<String> mixed =
        Stream.generate(
                () ->
                    random
                        .ints(200, 0, PIECES.size())
                        .mapToObj(PIECES::get)
                        .reduce("", String::concat))
            .limit(60);
    return Stream.concat(
        mixed,
        Stream.of(
            "",
            " ",
            "\u0000",
            "a".repeat(10_000),
            "Lou, ".repeat(2_000),
            "@".repeat(10_000),
            "e\u0301\u0301".repeat(3_000),
            "\ud83d".repeat(10_000),
            "ne me répondez plus ".repeat(500),
            "1 ".repeat(5_000)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anyTextAndAnyPseudonymAreRead(String text) {
    String name = text.length() > 40 ? text.substring(0, 40) : text;
    assertThatCode(
            () ->
                new Chat()
                    .says("Lou", text)
                    .says(name, "Lou", text)
                    .says("Lou", name, text)
                    .says(name, "Lou", text)
                    .says("Lou", text)
                    .says(name, text))
        .doesNotThrowAnyException();
  }

  @Test
  void ofAThreadOfTenThousandCommentsABoundedPartIsAskedForInThreeQuestions() {
    History history = new History();
    for (int i = 0; i < 10_000; i++) {
      history.add(remark(i, "reader" + i % 700, i % 3 == 0 ? null : (long) i / 2));
    }
    Asked asked = new Asked(history);
    Conversation.builtIn().in(asked, remark(10_000, "reader7", 9_999L));
    assertThat(asked.questions).isLessThanOrEqualTo(3);
    assertThat(asked.answers).isLessThanOrEqualTo(700);
  }

  /** Counts what is asked of a history, and how much it answers. */
  private static final class Asked extends History {
    private final History history;
    private int questions;
    private int answers;

    Asked(History history) {
      this.history = history;
    }

    @Override
    public List<Remark> under(String post, Instant since, int most) {
      return counted(history.under(post, since, most));
    }

    @Override
    public List<Remark> between(
        String author, Set<String> others, Instant since, Instant lately, int most) {
      return counted(history.between(author, others, since, lately, most));
    }

    @Override
    public List<Boundary> boundaries(Remark newest, Set<String> people) {
      questions++;
      return history.boundaries(newest, people);
    }

    private List<Remark> counted(List<Remark> remarks) {
      questions++;
      answers += remarks.size();
      return remarks;
    }
  }

  @Test
  void aCommentThatRepliesToItselfIsRead() {
    History history = new History();
    history.add(remark(1, "Lou", 1L));
    assertThatCode(() -> Conversation.builtIn().in(history, remark(2, "Max", 2L)))
        .doesNotThrowAnyException();
  }

  private static Remark remark(int number, String author, Long replyTo) {
    return new Remark(
        number,
        author,
        author,
        START.plusSeconds(number),
        "post",
        replyTo,
        "Commentaire " + number + ", reader" + number % 11 + ", vous ne répondez pas ?");
  }
}

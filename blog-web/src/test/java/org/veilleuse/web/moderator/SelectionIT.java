package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.RunningBlog;

/** What is said of decisions that came too late, alone and in a selection. */
@ExtendWith(BlogExtension.class)
class SelectionIT {

  private final OwnQueue queue;
  private final Client malik;

  SelectionIT(RunningBlog blog) {
    queue = new OwnQueue(blog);
    malik = Client.signedIn(blog, "malik");
  }

  @AfterEach
  void clear() {
    queue.clear();
  }

  private static String[] fields(String action, List<String> marks) {
    List<String> fields = new ArrayList<>(List.of("action", action));
    marks.forEach(mark -> Collections.addAll(fields, "mark", mark));
    return fields.toArray(String[]::new);
  }

  private String asked(String action, String... marks) {
    return OwnQueue.asked(malik, fields(action, List.of(marks))).text();
  }

  private String told(Answer redirected) {
    return malik.get(redirected.location()).page().select(".note[role=status]").text();
  }

  @Test
  void whatWaitsAgainIsNotTakenForDecided() {
    String text = "The night bus knows every lamp of this street by its first name.";
    queue.comment("Driver", text);
    String mark = queue.mark(text);
    queue.decideAndTakeBack(mark);

    String one = asked("approve", mark);
    assertThat(one)
        .contains("\"kind\":\"bad\"", "\"settled\":[]", "\"changed\":[\"" + OwnQueue.id(mark))
        .contains("nothing was decided");
    String other = "The night train keeps its lamps low, and its promises lower.";
    queue.comment("Guard", other);
    assertThat(asked("approve", mark, queue.mark(other)))
        .contains("One comment published.")
        .contains("Another had changed in the meantime and still waits")
        .contains("\"changed\":[\"" + OwnQueue.id(mark) + "\"]")
        .doesNotContain("decided already");
    assertThat(asked("approve", "999999999.0"))
        .as("there is nothing that could wait")
        .contains("\"settled\":[\"999999999\"]", "\"changed\":[]");

    Answer plain =
        OwnQueue.sent(malik, Map.of(), fields("spam", List.of(mark, OwnQueue.later(mark, 9))));
    assertThat(told(plain)).contains("2 others had changed").doesNotContain("decided already");
    Answer card =
        malik.post(queue.address(), Map.of("action", "approve", "mark", mark, "reason", ""));
    assertThat(card.page().select(".note.bad").text()).contains("nothing was decided");
    assertThat(card.page().selectFirst("#case-" + OwnQueue.id(mark)).attr("data-mark"))
        .isEqualTo(OwnQueue.later(mark, 2));
  }

  @Test
  void whoeverLosesInASelectionIsToldWhoDecidedWhat() {
    List<String> marks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String text = "I read this post by the light of the fridge, evening number " + i + ".";
      queue.comment("Fridge " + i, text);
      marks.add(queue.mark(text));
    }
    queue.other("action", "approve", "mark", marks.get(0), "mark", marks.get(1));
    queue.other(fields("spam", marks.subList(2, 6)));
    queue.other("action", "reject", "reason", "No.", "mark", marks.get(6));

    String some = asked("spam", marks.get(0), marks.get(6));
    assertThat(some)
        .contains("No comment marked as spam, 2 others were decided already.")
        .contains("admin had already published the comment by Fridge 0.")
        .contains("admin had already rejected the comment by Fridge 6.")
        .doesNotContain("more");
    String[] all = marks.toArray(String[]::new);
    assertThat(asked("approve", all))
        .contains("One comment published, 7 others were decided already.")
        .contains("admin had already marked the comment by Fridge 4 as spam.", "And 2 more.")
        .doesNotContain("Fridge 5", "Fridge 6");

    Answer plain = OwnQueue.sent(malik, Map.of(), fields("spam", marks));
    assertThat(told(plain))
        .contains("8 others had been decided already")
        .contains("admin had already published the comment by Fridge 1.")
        .contains("admin had already marked the comment by Fridge 2 as spam.", "And 3 more.");
    assertThat(plain.location()).doesNotContain("Fridge");
  }

  @Test
  void anAddressNamesNoMoreThanFiveLosersAndNothingThatIsNone() {
    String text = "A lamp in the window is a letter that nobody has to answer.";
    queue.comment("Windowed", text);
    String mark = queue.mark(text);
    String waiting = "&lost=" + OwnQueue.id(mark);
    String odd = "/moderator/decided?done=0&missed=7&lost=x&lost=-1&lost=" + "9".repeat(40);
    Answer page = malik.get(odd + waiting);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select(".note[role=status]").text()).doesNotContain("Windowed");
    queue.other("action", "approve", "mark", mark);
    String many = malik.get(odd + waiting.repeat(50)).page().select(".note[role=status]").text();
    assertThat(many.split("Windowed", -1)).hasSize(2);
  }

  @Test
  void aSelectionDecidesTheCopiesOfWhatWasChosenAndTakesThemBackWithIt() {
    String copied = "Cheap lamps for every night of the year, ask me how.";
    String first = queue.comment("Seller", copied);
    String copy = queue.comment("Seller again", copied);
    String alone = "Cheap candles for every night of the year, ask me when.";
    String third = queue.comment("Chandler", alone);
    String row = queue.mark(copied);
    assertThat(asked("spam", row, queue.mark(alone))).contains("2 comments marked as spam.");
    for (String receipt : List.of(first, copy, third)) {
      assertThat(queue.state(receipt)).isEqualTo("rejected");
    }
    asked("undo", OwnQueue.later(row, 1));
    assertThat(queue.state(first)).isEqualTo("waiting");
    assertThat(queue.state(copy)).isEqualTo("waiting");
    assertThat(queue.state(third)).isEqualTo("rejected");

    String again = queue.mark(copied);
    assertThat(asked("approve", again)).contains("\"kind\":\"good\"");
    assertThat(queue.state(first)).isEqualTo("published");
    assertThat(queue.state(copy)).as("where it stands may matter").isEqualTo("waiting");
  }
}

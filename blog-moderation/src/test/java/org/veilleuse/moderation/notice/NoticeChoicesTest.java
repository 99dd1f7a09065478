package org.veilleuse.moderation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.notice.NoticeChoices.Confirmation;

class NoticeChoicesTest {

  private final NoticeBlog blog = new NoticeBlog();
  private final NoticeChoices choices = blog.choices;

  @AfterEach
  void close() {
    blog.close();
  }

  private String asked(String address) throws NoticeRefused {
    choices.choose("malik", address, Rhythm.AFTER_4, 7, "en");
    return blog.send().get(0).confirm();
  }

  @Test
  void anAddressIsConfirmedByItsLinkAndNothingElseIsSentBefore() throws Exception {
    String token = asked(" malik@example.org ");
    blog.sent("Quelque chose attend.");
    blog.pass(Duration.ofDays(1));

    assertThat(blog.writeDigests("malik")).isZero();
    assertThat(choices.of("malik"))
        .contains(new NoticeChoice("malik@example.org", false, Rhythm.AFTER_4, 7, "en"));
    assertThat(choices.look(token)).isEqualTo(Confirmation.OPEN);
    assertThat(choices.of("malik").orElseThrow().confirmed()).isFalse();

    assertThat(choices.confirm(token)).isEqualTo(Confirmation.CONFIRMED);
    assertThat(choices.confirm(token)).isEqualTo(Confirmation.CONFIRMED);
    assertThat(choices.of("malik").orElseThrow().confirmed()).isTrue();
    assertThat(blog.writeDigests("malik")).isEqualTo(1);
  }

  @Test
  void aLinkIsWorthNothingAfterTwoDaysForAnotherAddressOrChanged() throws Exception {
    String first = asked("malik@example.org");
    String second = asked("malik2@example.org");

    assertThat(choices.confirm(first)).isEqualTo(Confirmation.UNKNOWN);
    String changed = second.substring(0, 64) + (second.endsWith("A") ? "B" : "A");
    for (String odd : new String[] {null, "", "x", changed, second + "A", "é".repeat(65)}) {
      assertThat(choices.confirm(odd)).isEqualTo(Confirmation.UNKNOWN);
    }
    blog.pass(Duration.ofHours(48).plusSeconds(1));
    assertThat(choices.confirm(second)).isEqualTo(Confirmation.EXPIRED);
    assertThat(choices.of("malik").orElseThrow().confirmed()).isFalse();
  }

  @Test
  void aConfirmedAddressKeepsItsConfirmationWhenTheRestChanges() throws Exception {
    blog.wants("malik", Rhythm.AFTER_1);

    assertThat(choices.choose("malik", "malik@example.org", Rhythm.DAILY, 20, "fr")).isFalse();
    assertThat(choices.of("malik"))
        .contains(new NoticeChoice("malik@example.org", true, Rhythm.DAILY, 20, "fr"));
    assertThat(choices.choose("malik", "other@example.org", Rhythm.DAILY, 20, "fr")).isTrue();
    assertThat(choices.of("malik").orElseThrow().confirmed()).isFalse();
  }

  @Test
  void anEmptyAddressIsForgotten() throws Exception {
    blog.wants("malik", Rhythm.AFTER_1);
    choices.choose("malik", " ", Rhythm.AFTER_1, 0, "fr");

    assertThat(choices.of("malik")).isEmpty();
    assertThat(blog.sql("select count(*) from notice_choice")).containsExactly("0");
  }

  @Test
  void whatCannotBeAnAddressIsRefusedAndNothingChanged() throws Exception {
    blog.wants("malik", Rhythm.AFTER_1);
    for (String odd :
        List.of(
            "malik",
            "malik@example.org\r\nBcc: all@example.org",
            "Malik <malik@example.org>",
            "malik@example.org,odile@example.org",
            "malik@exämple.org",
            "málik@example.org",
            "a".repeat(65) + "@example.org",
            "a@" + "b".repeat(250) + ".org")) {
      NoticeRefused refused =
          catchThrowableOfType(
              NoticeRefused.class, () -> choices.choose("malik", odd, Rhythm.OFF, 0, "fr"));
      assertThat(refused.reason()).isEqualTo(NoticeRefused.Reason.ADDRESS_INVALID);
    }
    assertThat(
            catchThrowableOfType(
                    NoticeRefused.class,
                    () -> choices.choose("malik", "m@example.org", Rhythm.DAILY, 24, "fr"))
                .reason())
        .isEqualTo(NoticeRefused.Reason.HOUR_INVALID);
    assertThat(choices.of("malik").orElseThrow().rhythm()).isEqualTo(Rhythm.AFTER_1);
  }

  @Test
  void anAddressMovedToAnotherAccountInTheDatabaseIsNoAddress() throws Exception {
    blog.wants("malik", Rhythm.AFTER_1);
    blog.sql("update notice_choice set account = 'mallory'");
    blog.sent("Quelque chose attend.");
    blog.pass(Duration.ofHours(2));

    assertThat(blog.writeDigests("mallory")).isEqualTo(1);
    assertThat(blog.send()).isEmpty();
    assertThat(choices.of("mallory").orElseThrow().address()).isEmpty();
  }
}

package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.moderation.comment.SubmissionRefused.Reason;

class CleanTextTest {

  private final Set<Reason> wrong = EnumSet.noneOf(Reason.class);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ça va, et toi ?",
        "ligne\n\n\tretrait",
        "👩‍👩‍👧 ❤️",
        "नमस्ते",
        "שלום",
        "a\u0301",
        "1 < 2 && <b>"
      })
  void whatPeopleReallyWriteIsReadable(String text) {
    assertThat(CleanText.text(text, wrong)).isEqualTo(text);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\0b",
        "a\u0007b",
        "a\u001b[31m",
        "a\u0085b",
        "a\ud800b",
        "a\udc00",
        "a\r\u000bb"
      })
  void controlCharactersAndHalfPairsAreUnreadable(String text) {
    CleanText.text(text, wrong);
    assertThat(wrong).containsExactly(Reason.TEXT_UNREADABLE);
  }

  @Test
  void thirtyMarksOnALetterAreTakenAndOneMoreIsNot() {
    CleanText.text("e" + "\u0301".repeat(30) + "x" + "\u0316\u0301".repeat(15), wrong);
    assertThat(wrong).isEmpty();
    CleanText.text("e" + "\u0301".repeat(31), wrong);
    assertThat(wrong).containsExactly(Reason.TEXT_UNREADABLE);
  }

  @Test
  void aJoinerDoesNotHideATowerOfMarks() {
    CleanText.text("e" + "\u0301\u200d".repeat(31), wrong);
    assertThat(wrong).containsExactly(Reason.TEXT_UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00a0\n\t",
        "\u200b\u200b",
        "\u3164",
        "\u2800 \u2800",
        "\u00ad",
        "\u0301"
      })
  void whatCannotBeSeenIsMissing(String text) {
    CleanText.text(text, wrong);
    CleanText.pseudonym(text, wrong);
    assertThat(wrong).containsExactly(Reason.PSEUDONYM_MISSING, Reason.TEXT_MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u202eb", "\u2066a\u2069", "Maud\0", "M\ud83d"})
  void aPseudonymThatTurnsOrBreaksTheLineIsUnreadable(String pseudonym) {
    CleanText.pseudonym(pseudonym, wrong);
    assertThat(wrong).containsExactly(Reason.PSEUDONYM_UNREADABLE);
  }

  @Test
  void aPseudonymHasSixtyCharactersAtMostAfterItsSpacesAreCollapsed() {
    String sixty = "a".repeat(29) + " " + "b".repeat(30);
    assertThat(CleanText.pseudonym("  " + sixty.replace(" ", " \u00a0\t\n ") + " ", wrong))
        .isEqualTo(sixty);
    assertThat(wrong).isEmpty();
    CleanText.pseudonym(sixty + "c", wrong);
    assertThat(wrong).containsExactly(Reason.PSEUDONYM_TOO_LONG);
  }

  @Test
  void everyLineEndCountsForOne() {
    String text = "x\r\n".repeat(5_000).strip();
    assertThat(CleanText.text(text, wrong)).hasSize(9_999).doesNotContain("\r");
    assertThat(wrong).isEmpty();
    assertThat(CleanText.text("a\rb", wrong)).isEqualTo("a\nb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"maud@example.org", " m.d+blog@sub.example.org ", "o'neil@example.org"})
  void anAddressIsTakenAndItsSpacesStripped(String email) {
    assertThat(CleanText.email(email, wrong)).isEqualTo(email.strip());
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maud",
        "inès@exemple.fr",
        "ines@exämple.de",
        ".maud@example.org",
        "maud.@example.org",
        "@example.org",
        "maud@",
        "maud@org",
        "a@b@example.org",
        "maud@example.",
        "maud@.org",
        "ma ud@example.org",
        "maud@example.org\nBcc: x@example.org",
        "<maud@example.org>",
        "maud@exam..ple.org",
        "a\0@example.org"
      })
  void aSlipInAnAddressIsFound(String email) {
    CleanText.email(email, wrong);
    assertThat(wrong).containsExactly(Reason.EMAIL_INVALID);
  }

  @Test
  void anAddressHas254CharactersAtMost() {
    String domain = "@" + "d".repeat(185) + ".org";
    CleanText.email("a".repeat(64) + domain, wrong);
    assertThat(wrong).isEmpty();
    CleanText.email("a".repeat(64) + "@d" + domain.substring(1), wrong);
    assertThat(wrong).containsExactly(Reason.EMAIL_INVALID);
  }

  @Test
  void noAddressIsNoFault() {
    assertThat(CleanText.email(null, wrong)).isNull();
    assertThat(CleanText.email(" ", wrong)).isNull();
    assertThat(wrong).isEmpty();
  }

  @Test
  void textsFoldWhenTheyDifferInCaseSpaceOrEncodingOnly() {
    assertThat(CleanText.foldKey("Été  indien\n"))
        .isEqualTo(CleanText.foldKey("e\u0301te\u0301 indien"))
        .isNotEqualTo(CleanText.foldKey("ete indien"))
        .isNotEqualTo(CleanText.foldKey("été indien !"));
  }
}

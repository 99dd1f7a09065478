package org.veilleuse.core.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.core.post.DraftRefused.Reason;
import org.veilleuse.core.tag.TagName;

class DraftRulesTest {

  private static final TagName TAG = new TagName("a", "A");

  private static Draft draft(
      String title, String language, String body, String excerpt, List<TagName> tags) {
    return new Draft(null, 0, title, language, BodyFormat.MARKDOWN, body, excerpt, tags, true);
  }

  private static List<Reason> reasons(Draft draft) {
    DraftRefused refused = catchThrowableOfType(DraftRefused.class, () -> DraftRules.check(draft));
    return refused == null ? List.of() : refused.reasons();
  }

  @Test
  void aDraftUpToEveryLimitIsGood() {
    assertThat(
            reasons(
                draft(
                    "t".repeat(300),
                    "fr",
                    "b".repeat(1_000_000),
                    "e".repeat(2_000),
                    Collections.nCopies(100, TAG))))
        .isEmpty();
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    assertThat(reasons(draft(" ", "", "\n", "e\u0000", Collections.nCopies(101, TAG))))
        .containsExactlyInAnyOrder(
            Reason.TITLE_MISSING,
            Reason.BODY_MISSING,
            Reason.TOO_MANY_TAGS,
            Reason.LANGUAGE_UNKNOWN,
            Reason.UNREADABLE_CHARACTERS);
    assertThat(
            reasons(
                draft("t".repeat(301), "fr", "b".repeat(1_000_001), "e".repeat(2_001), List.of())))
        .containsExactlyInAnyOrder(
            Reason.TITLE_TOO_LONG, Reason.BODY_TOO_LONG, Reason.EXCERPT_TOO_LONG);
  }

  @Test
  void whatIsMissingIsNotAnError() {
    assertThat(reasons(draft("t", "fr", "b", null, List.of()))).isEmpty();
    assertThat(reasons(draft(null, null, null, null, List.of())))
        .containsExactlyInAnyOrder(
            Reason.TITLE_MISSING, Reason.BODY_MISSING, Reason.LANGUAGE_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "gsw", "pt-BR", "zh-Hant"})
  void aLanguageIsATag(String language) {
    assertThat(reasons(draft("t", language, "b", "", List.of()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"f", "FR", "français", "fr ", "fr-", "fr-Latnx", "fr\"", "fr-FR-x"})
  void anythingElseIsNoLanguage(String language) {
    assertThat(reasons(draft("t", language, "b", "", List.of())))
        .containsExactly(Reason.LANGUAGE_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u007f", "\u0085"})
  void controlCharactersAreRefusedWhereverTheyStand(String control) {
    for (Draft draft :
        List.of(
            draft("t" + control, "fr", "b", "", List.of()),
            draft("t", "fr", "b" + control, "", List.of()),
            draft("t", "fr", "b", "e" + control, List.of()),
            draft("t", "fr", "b", "", List.of(TAG, new TagName("b", "b" + control))))) {
      assertThat(reasons(draft)).containsExactly(Reason.UNREADABLE_CHARACTERS);
    }
  }

  @Test
  void lineEndsTabsAndSmileysAreReadable() {
    assertThat(reasons(draft("t 😀", "fr", "a\r\n\tb\u202f!", "\n", List.of()))).isEmpty();
  }

  @Test
  void anImportedPostMayHaveNoBodyButMustHaveATitle() {
    assertThatCode(() -> DraftRules.checkImported(draft("t", "fr", "", "", List.of())))
        .doesNotThrowAnyException();
    DraftRefused refused =
        catchThrowableOfType(
            DraftRefused.class, () -> DraftRules.checkImported(draft("", "fr", "", "", List.of())));
    assertThat(refused.reasons()).containsExactly(Reason.TITLE_MISSING);
  }
}

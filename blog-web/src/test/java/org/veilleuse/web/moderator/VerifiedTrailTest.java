package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.AuditMark;
import org.veilleuse.moderation.comment.AuditProblem;
import org.veilleuse.moderation.comment.AuditProblem.Kind;
import org.veilleuse.moderation.comment.AuditVerification;
import org.veilleuse.moderation.comment.CheckedComments;
import org.veilleuse.moderation.comment.CommentProblem;
import org.veilleuse.web.reader.Words;

class VerifiedTrailTest {

  private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);
  private static final AuditMark MARK = new AuditMark(1234, "s".repeat(43));

  @Test
  void aTrailThatIsWellIsOk() {
    AuditVerification well =
        new AuditVerification(1234, 0, MARK, 0, List.of(), comments(List.of()));
    assertThat(VerifiedTrail.report(well, Locale.ENGLISH))
        .contains("End of the trail: " + MARK)
        .last()
        .isEqualTo("OK");
  }

  @Test
  void everyProblemHasASentenceInBothLanguages() {
    List<AuditProblem> problems = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      problems.add(new AuditProblem(kind, 1001L, 1002L, 1003L));
      problems.add(new AuditProblem(kind, 1001L, 1002L, 1002L));
      if (kind != Kind.MISSING && kind != Kind.CUT_END) {
        problems.add(new AuditProblem(kind, 1001L, 1002L, null));
      }
    }
    for (Kind kind : List.of(Kind.ALTERED, Kind.FORGED, Kind.MISSING, Kind.HEAD_ALTERED)) {
      problems.add(new AuditProblem(kind, 1001L, null, null));
    }
    problems.add(new AuditProblem(Kind.MISPLACED, 1001L, null, 1003L));
    AuditVerification bad = new AuditVerification(9, 2, MARK, 29, problems, comments(List.of()));
    for (Locale language : LANGUAGES) {
      List<String> report = VerifiedTrail.report(bad, language);
      assertThat(report).hasSize(problems.size() + 4);
      assertThat(report).last().asString().startsWith("FAILED 29");
      assertThat(report).noneMatch(line -> line.contains("1,00") || line.contains("{"));
    }
    assertThat(VerifiedTrail.problems(bad, Locale.ENGLISH))
        .contains("Step 1002 (entry 1001) was changed after it was written.");
  }

  @Test
  void everyProblemWithACommentHasASentenceInBothLanguages() {
    List<CommentProblem> problems = new ArrayList<>();
    for (CommentProblem.Kind kind : CommentProblem.Kind.values()) {
      problems.add(new CommentProblem(kind, 1001));
    }
    AuditVerification bad = new AuditVerification(9, 2, MARK, 0, List.of(), comments(problems));
    for (Locale language : LANGUAGES) {
      List<String> report = VerifiedTrail.report(bad, language);
      assertThat(report).hasSize(problems.size() + 3);
      assertThat(report).last().asString().startsWith("FAILED 4");
      assertThat(report).noneMatch(line -> line.contains("1,00") || line.contains("{"));
      assertThat(report.subList(1, 5)).allMatch(line -> line.contains("1001"));
    }
    assertThat(VerifiedTrail.read(bad, Locale.ENGLISH))
        .isEqualTo(
            "9 steps read, 2 of them from before steps were chained. 7 comments compared with"
                + " them, 3 of them from before texts were sealed.");
  }

  private static CheckedComments comments(List<CommentProblem> problems) {
    return new CheckedComments(7, 3, problems.size(), problems);
  }

  @Test
  void everyStepHasANameInBothLanguages() {
    for (Locale language : LANGUAGES) {
      for (Action action : Action.values()) {
        assertThat(Words.say(language, "trail." + action)).isNotBlank();
      }
    }
  }

  @Test
  void onlyAMarkIsExpected() {
    assertThat(VerifiedTrail.expected(" " + MARK + "\n")).isEqualTo(MARK);
    assertThat(VerifiedTrail.expected(" ")).isNull();
    assertThat(VerifiedTrail.expected(null)).isNull();
    assertThatThrownBy(() -> VerifiedTrail.expected("<b>"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

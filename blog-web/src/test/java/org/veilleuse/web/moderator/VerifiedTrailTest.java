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
import org.veilleuse.web.reader.Words;

class VerifiedTrailTest {

  private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);
  private static final AuditMark MARK = new AuditMark(1234, "s".repeat(43));

  @Test
  void aTrailThatIsWellIsOk() {
    AuditVerification well = new AuditVerification(1234, 0, MARK, 0, List.of());
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
    AuditVerification bad = new AuditVerification(9, 2, MARK, 29, problems);
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

package org.veilleuse.core.post;

import java.util.ArrayList;
import java.util.List;
import org.veilleuse.core.post.DraftRefused.Reason;

/** What a draft must be to be stored. */
final class DraftRules {

  private DraftRules() {}

  /** An imported post may be empty: it may have held nothing but pictures. */
  static void checkImported(Draft draft) throws DraftRefused {
    check(draft, null);
  }

  static void check(Draft draft) throws DraftRefused {
    check(draft, Reason.BODY_MISSING);
  }

  private static void check(Draft draft, Reason bodyMissing) throws DraftRefused {
    List<Reason> reasons = new ArrayList<>();
    checkLength(
        draft.title(), Draft.LONGEST_TITLE, Reason.TITLE_MISSING, Reason.TITLE_TOO_LONG, reasons);
    checkLength(draft.body(), Draft.LONGEST_BODY, bodyMissing, Reason.BODY_TOO_LONG, reasons);
    checkLength(draft.excerpt(), Draft.LONGEST_EXCERPT, null, Reason.EXCERPT_TOO_LONG, reasons);
    if (draft.tags().size() > Draft.MOST_TAGS) {
      reasons.add(Reason.TOO_MANY_TAGS);
    }
    if (draft.language() == null || !draft.language().matches("[a-z]{2,3}(-[A-Za-z]{2,4})?")) {
      reasons.add(Reason.LANGUAGE_UNKNOWN);
    }
    if (hasControls(draft.title())
        || hasControls(draft.body())
        || hasControls(draft.excerpt())
        || draft.tags().stream().anyMatch(tag -> hasControls(tag.name()))) {
      reasons.add(Reason.UNREADABLE_CHARACTERS);
    }
    if (!reasons.isEmpty()) {
      throw new DraftRefused(reasons);
    }
  }

  private static void checkLength(
      String text, int longest, Reason missing, Reason tooLong, List<Reason> reasons) {
    if (text == null || text.isBlank()) {
      if (missing != null) {
        reasons.add(missing);
      }
    } else if (text.length() > longest) {
      reasons.add(tooLong);
    }
  }

  /** PostgreSQL refuses NUL, and no other control character means anything in a text. */
  private static boolean hasControls(String text) {
    return text != null
        && text.chars().anyMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0);
  }
}

package org.veilleuse.moderation.comment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.veilleuse.moderation.comment.SubmissionRefused.Reason;

/** Brings what people typed into the form that is stored, and says what is wrong with it. */
final class CleanText {

  static final int MOST_TEXT = 10_000;
  static final int MOST_PSEUDONYM = 60;

  private CleanText() {}

  static String pseudonym(String typed, Set<Reason> wrong) {
    String pseudonym = typed == null ? "" : Characters.collapse(typed);
    if (!Characters.visible(pseudonym)) {
      wrong.add(Reason.PSEUDONYM_MISSING);
    }
    if (pseudonym.length() > MOST_PSEUDONYM) {
      wrong.add(Reason.PSEUDONYM_TOO_LONG);
    }
    if (!Characters.readable(pseudonym) || Characters.turnsDirection(pseudonym)) {
      wrong.add(Reason.PSEUDONYM_UNREADABLE);
    }
    return pseudonym;
  }

  static String text(String typed, Set<Reason> wrong) {
    String text = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (!Characters.visible(text)) {
      wrong.add(Reason.TEXT_MISSING);
    }
    if (text.length() > MOST_TEXT) {
      wrong.add(Reason.TEXT_TOO_LONG);
    }
    if (!Characters.readable(text)) {
      wrong.add(Reason.TEXT_UNREADABLE);
    }
    return text;
  }

  /** Null when none was given. */
  static String email(String typed, Set<Reason> wrong) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String email = typed.strip();
    if (!MailAddress.usable(email)) {
      wrong.add(Reason.EMAIL_INVALID);
    }
    return email;
  }

  /** The same for texts that differ only in case, white space or how accents are encoded. */
  static String foldKey(String readableText) {
    String composed = Normalizer.normalize(readableText, Normalizer.Form.NFC);
    return Digest.of(Characters.collapse(composed).toLowerCase(Locale.ROOT));
  }
}

package org.veilleuse.web.moderator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.veilleuse.moderation.comment.AuditMark;
import org.veilleuse.moderation.comment.AuditProblem;
import org.veilleuse.moderation.comment.AuditVerification;
import org.veilleuse.moderation.comment.CheckedComments;
import org.veilleuse.moderation.comment.CommentProblem;
import org.veilleuse.web.reader.Words;

/** What a verification of the audit trail found, in words. */
final class VerifiedTrail {

  private VerifiedTrail() {}

  /** The whole report for the command line; the last line is {@code OK} or begins FAILED. */
  static List<String> report(AuditVerification verified, Locale locale) {
    List<String> lines = new ArrayList<>();
    lines.add(read(verified, locale));
    problems(verified, locale).forEach(problem -> lines.add("  " + problem));
    lines.add(Words.say(locale, "audit.mark-is", verified.mark().toString()));
    lines.add(
        verified.well() ? "OK" : "FAILED " + Words.say(locale, "audit.problems", verified.wrong()));
    return lines;
  }

  /** How many entries and comments were read. */
  static String read(AuditVerification verified, Locale locale) {
    CheckedComments comments = verified.comments();
    return Words.say(locale, "audit.read", verified.read(), verified.unchained())
        + " "
        + Words.say(locale, "audit.compared", comments.read(), comments.before());
  }

  /** A sentence for each problem, and one for those that are left out. */
  static List<String> problems(AuditVerification verified, Locale locale) {
    List<String> lines = new ArrayList<>();
    verified.problems().forEach(problem -> lines.add(sentence(problem, locale)));
    verified.comments().problems().forEach(problem -> lines.add(sentence(problem, locale)));
    long more = verified.wrong() - lines.size();
    if (more > 0) {
      lines.add(Words.say(locale, "audit.more-problems", more));
    }
    return lines;
  }

  // Numbers of entries are names, not amounts: 1234 and not 1,234.
  private static String sentence(AuditProblem problem, Locale locale) {
    String key = "audit.problem." + problem.kind();
    String entry = String.valueOf(problem.entry());
    String from = String.valueOf(problem.from());
    String to = String.valueOf(problem.to());
    return switch (problem.kind()) {
      case ALTERED, FORGED ->
          problem.from() == null
              ? Words.say(locale, key + ".no-place", entry)
              : Words.say(locale, key, entry, from);
      case MISPLACED ->
          problem.to() == null
              ? Words.say(locale, key, entry)
              : Words.say(locale, key + ".home", entry, to);
      case MISSING, CUT_END -> {
        if (problem.from() == null) {
          yield Words.say(locale, key + ".no-place");
        }
        yield from.equals(to)
            ? Words.say(locale, key, from)
            : Words.say(locale, key + ".range", from, to);
      }
      case HEAD_ALTERED -> Words.say(locale, key);
      case NOT_AS_EXPECTED -> Words.say(locale, key, from);
    };
  }

  private static String sentence(CommentProblem problem, Locale locale) {
    return Words.say(locale, "audit.comment." + problem.kind(), Long.toString(problem.comment()));
  }

  /** Reads a mark that somebody typed; null stands for none. */
  static AuditMark expected(String typed) {
    return typed == null || typed.isBlank()
        ? null
        : AuditMark.parse(typed).orElseThrow(() -> new IllegalArgumentException("no mark"));
  }
}

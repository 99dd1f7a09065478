package org.veilleuse.web.evidence;

import java.io.IOException;
import java.util.List;
import org.veilleuse.core.post.PostCredit;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.comment.QueueProtection;
import org.veilleuse.moderation.comment.SealedEntry;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.evidence.EvidenceComment;
import org.veilleuse.web.evidence.PdfSheet.Look;

/** One comment on the sheet, with what is known of it. */
final class PdfComment {

  private static final int MOST_ANSWERED = 1000;
  private static final int MOST_FOUND = 50;

  private final PdfSheet sheet;
  private final EvidenceWords words;
  private final EvidencePosts posts;
  private final String site;

  PdfComment(PdfSheet sheet, EvidenceWords words, EvidencePosts posts, String site) {
    this.sheet = sheet;
    this.words = words;
    this.posts = posts;
    this.site = site;
  }

  void add(int number, EvidenceComment one) throws IOException {
    sheet.room(150);
    sheet.gap(10);
    sheet.rule();
    sheet.say(
        Look.HEADING,
        words.say("evidence.pdf.number", name(number), words.date(one.submittedAt())));
    sheet.say(Look.NOTE, where(one));
    sheet.gap(4);
    if (one.answered() != null) {
      sheet.say(
          Look.NOTE,
          words.say(
              "evidence.pdf.answers",
              one.answered().pseudonym(),
              name(one.answeredId()),
              words.date(one.answered().submittedAt())));
      sheet.gap(2);
      sheet.say(Look.QUOTE, EvidenceWords.cut(one.answered().text(), MOST_ANSWERED));
      sheet.gap(6);
    }
    sheet.say(Look.LABEL, words.say("evidence.pdf.wrote", one.pseudonym()));
    sheet.gap(2);
    sheet.say(Look.WORDS, one.text());
    sheet.gap(2);
    sheet.say(Look.NOTE, words.say("evidence.pdf.seal." + one.seal()));
    sheet.gap(6);
    decision(one);
    findings(one);
    steps(one);
    sheet.gap(6);
  }

  private String where(EvidenceComment one) {
    PostCredit post = posts.of(one.thread());
    String relation = words.say("evidence.pdf.relation." + one.relation());
    if (post == null) {
      return words.say("evidence.pdf.nowhere", name(one.id()), relation);
    }
    return words.say("evidence.pdf.where", name(one.id()), relation, post.title())
        + "\n"
        + EvidenceJson.address(site, post, one);
  }

  private void decision(EvidenceComment one) throws IOException {
    sheet.room(28);
    sheet.say(Look.LABEL, words.say("evidence.pdf.decision"));
    if (one.status() == Status.HELD) {
      sheet.say(Look.BODY, words.say("evidence.pdf.undecided"));
      sheet.gap(5);
      return;
    }
    sheet.say(
        Look.BODY,
        one.decidedAt() == null
            ? words.say("evidence.state." + one.status())
            : words.say("evidence.pdf.decided." + one.status(), words.date(one.decidedAt())));
    if (one.reason() != null) {
      sheet.say(Look.BODY, words.say("evidence.pdf.reason", one.reason()));
    }
    if (one.rule() != null) {
      sheet.say(Look.BODY, words.say("evidence.pdf.rule", one.rule().text(words.language())));
    }
    sheet.gap(5);
  }

  private void findings(EvidenceComment one) throws IOException {
    sheet.room(28);
    sheet.say(Look.LABEL, words.say("evidence.pdf.found"));
    if (!one.screened()) {
      sheet.say(Look.BODY, words.say("evidence.pdf.unscreened"));
    } else if (one.flags().isEmpty() && one.protections().isEmpty()) {
      sheet.say(Look.BODY, words.say("evidence.pdf.nothing-found"));
    }
    for (QueueFlag flag : first(one.flags())) {
      String found = EvidenceWords.found(one.text(), flag.start(), flag.end());
      String name = words.pattern(flag);
      sheet.say(
          Look.BODY,
          (found.isEmpty() ? name : words.say("evidence.pdf.flag", name, found))
              + words.say("evidence.pdf.colon")
              + words.reason(flag));
    }
    for (QueueProtection shield : first(one.protections())) {
      sheet.say(Look.BODY, words.reason(shield));
    }
    int more =
        Math.max(0, one.flags().size() - MOST_FOUND)
            + Math.max(0, one.protections().size() - MOST_FOUND);
    if (more > 0) {
      sheet.say(Look.BODY, words.say("evidence.pdf.more-found", more));
    }
    sheet.gap(5);
  }

  // A text can be made of nothing but what is flagged; the other file holds it all.
  private static <T> List<T> first(List<T> found) {
    return found.subList(0, Math.min(MOST_FOUND, found.size()));
  }

  private void steps(EvidenceComment one) throws IOException {
    sheet.room(28);
    sheet.say(Look.LABEL, words.say("evidence.pdf.trail"));
    for (SealedEntry step : one.steps()) {
      Action action = step.entry().action();
      sheet.say(
          Look.NOTE,
          words.say(
              "evidence.pdf.step",
              step.position() == null ? "–" : name(step.position()),
              words.action(action),
              words.date(step.entry().at()),
              step.seal()));
    }
  }

  /** Numbers here are names, not amounts: 1234 and not 1,234. */
  private static String name(long number) {
    return Long.toString(number);
  }
}

package org.veilleuse.web.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.evidence.EvidenceComment;
import org.veilleuse.web.evidence.PdfSheet.Look;

/** The file for people: a cover that says what it is, then every comment. */
final class EvidencePdf implements AutoCloseable {

  private static final int MOST_NAMES = 20;

  // Thousands of pages, which do not have to be in memory while others are made.
  private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
  private final EvidenceWords words;
  private final PdfSheet sheet;
  private final PdfComment comments;

  /**
   * @param site the blog's public address without a slash at its end
   */
  EvidencePdf(String site, EvidencePosts posts, EvidenceWords words) throws IOException {
    this.words = words;
    this.sheet = new PdfSheet(document, words);
    this.comments = new PdfComment(sheet, words, posts, site);
    sheet.page();
  }

  private void describe(EvidenceCover cover, String title) {
    Calendar made = Calendar.getInstance(TimeZone.getTimeZone(words.zone()), Locale.ROOT);
    made.setTimeInMillis(cover.madeAt().toEpochMilli());
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(title);
    about.setCreator("Veilleuse");
    about.setProducer("Veilleuse");
    about.setCreationDate(made);
    document.getDocumentCatalog().setLanguage(words.language().getLanguage());
    PDViewerPreferences preferences =
        new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }

  private void cover(EvidenceCover cover, String title) throws IOException {
    EvidenceTally tally = cover.tally();
    String to = cover.order().wanted().to();
    sheet.say(Look.TITLE, title);
    sheet.gap(4);
    sheet.say(Look.NOTE, cover.blog() + " – " + cover.order().site());
    sheet.gap(14);
    fact("evidence.pdf.made", words.date(cover.madeAt()));
    fact(
        "evidence.pdf.comments",
        words.say(
            "evidence.pdf.period",
            tally.count(),
            words.date(tally.first()),
            words.date(tally.last())));
    fact(
        "evidence.pdf.states",
        words.say(
            "evidence.pdf.counts",
            tally.of(Status.PUBLISHED),
            tally.of(Status.REJECTED),
            tally.of(Status.SPAM),
            tally.of(Status.HELD)));
    fact("evidence.pdf.names", names(tally.names()));
    fact(
        "evidence.pdf.together",
        words.say(cover.byIdentity() ? "evidence.pdf.by-identity" : "evidence.pdf.by-name"));
    fact("evidence.pdf.to", words.say("evidence.pdf.to-whom", to));
    omissions(cover.order());
    section(to, "evidence.pdf.what", "evidence.pdf.what-text");
    section(
        to,
        "evidence.pdf.limits",
        "evidence.pdf.limit-name",
        "evidence.pdf.limit-person",
        "evidence.pdf.limit-address",
        "evidence.pdf.limit-software",
        "evidence.pdf.limit-moderators");
    section(to, "evidence.pdf.check", "evidence.pdf.check-sums", "evidence.pdf.check-trail");
    sheet.gap(4);
    sheet.say(Look.NOTE, words.say("evidence.pdf.mark", cover.mark().toString()));
    sheet.gap(4);
    sheet.say(Look.PROSE, words.say("evidence.pdf.signs"));
  }

  private void omissions(EvidenceOrder order) throws IOException {
    if (order.leftOut() > 0) {
      fact("evidence.pdf.left-out", words.say("evidence.pdf.left-out-count", order.leftOut()));
    }
    if (order.selection().more()) {
      sheet.say(Look.BODY, words.say("evidence.pdf.more"));
    }
    if (order.selection().unread()) {
      sheet.say(Look.BODY, words.say("evidence.pdf.unread"));
    }
  }

  private static String names(List<String> names) {
    String some = String.join(" · ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() > MOST_NAMES ? some + " · …" : some;
  }

  private void fact(String label, String value) throws IOException {
    sheet.room(34);
    sheet.say(Look.LABEL, words.say(label));
    sheet.say(Look.BODY, value);
    sheet.gap(5);
  }

  private void section(String to, String heading, String... paragraphs) throws IOException {
    sheet.room(60);
    sheet.gap(8);
    sheet.say(Look.HEADING, words.say(heading));
    for (String paragraph : paragraphs) {
      sheet.gap(2);
      sheet.say(Look.PROSE, words.say(paragraph, to));
    }
  }

  void add(int number, EvidenceComment comment) throws IOException {
    comments.add(number, comment);
  }

  /**
   * Writes the file, the cover in front; nothing can be added afterwards.
   *
   * @param cover of what was added
   */
  void write(OutputStream out, EvidenceCover cover) throws IOException {
    String title =
        words.say("evidence.pdf.title", cover.sender().pseudonym(), cover.order().wanted().to());
    describe(cover, title);
    int comments = document.getNumberOfPages();
    sheet.page();
    cover(cover, title);
    sheet.toTheFront(comments);
    sheet.finish(title, (page, count) -> words.say("evidence.pdf.page", page, count));
    document.save(out);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}

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
  private final EvidenceCover cover;
  private final EvidenceWords words;
  private final PdfSheet sheet;
  private final PdfComment comments;
  private final String title;

  EvidencePdf(EvidenceCover cover, EvidencePosts posts, EvidenceWords words) throws IOException {
    this.cover = cover;
    this.words = words;
    this.sheet = new PdfSheet(document, words);
    this.comments = new PdfComment(sheet, words, posts, cover.order().site());
    this.title =
        words.say("evidence.pdf.title", cover.sender().pseudonym(), cover.order().wanted().to());
    describe();
    sheet.page();
    cover();
  }

  private void describe() {
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

  private void cover() throws IOException {
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
    omissions();
    section("evidence.pdf.what", "evidence.pdf.what-text");
    section(
        "evidence.pdf.limits",
        "evidence.pdf.limit-name",
        "evidence.pdf.limit-person",
        "evidence.pdf.limit-address",
        "evidence.pdf.limit-software",
        "evidence.pdf.limit-moderators");
    section("evidence.pdf.check", "evidence.pdf.check-sums", "evidence.pdf.check-trail");
    sheet.gap(4);
    sheet.say(Look.NOTE, words.say("evidence.pdf.mark", cover.mark().toString()));
    sheet.gap(4);
    sheet.say(Look.PROSE, words.say("evidence.pdf.signs"));
    sheet.page();
  }

  private void omissions() throws IOException {
    if (cover.order().leftOut() > 0) {
      fact(
          "evidence.pdf.left-out",
          words.say("evidence.pdf.left-out-count", cover.order().leftOut()));
    }
    if (cover.order().selection().more()) {
      sheet.say(Look.BODY, words.say("evidence.pdf.more"));
    }
    if (cover.order().selection().unread()) {
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

  private void section(String heading, String... paragraphs) throws IOException {
    sheet.room(60);
    sheet.gap(8);
    sheet.say(Look.HEADING, words.say(heading));
    for (String paragraph : paragraphs) {
      sheet.gap(2);
      sheet.say(Look.PROSE, words.say(paragraph, cover.order().wanted().to()));
    }
  }

  void add(int number, EvidenceComment comment) throws IOException {
    comments.add(number, comment);
  }

  /** Writes the file; nothing can be added afterwards. */
  void write(OutputStream out) throws IOException {
    sheet.finish(title, (page, count) -> words.say("evidence.pdf.page", page, count));
    document.save(out);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}

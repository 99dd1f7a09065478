package org.veilleuse.web.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.veilleuse.core.post.PostCredit;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.Answered;
import org.veilleuse.moderation.comment.AuditEntry;
import org.veilleuse.moderation.comment.AuditMark;
import org.veilleuse.moderation.comment.CommentContent;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.comment.QueueProtection;
import org.veilleuse.moderation.comment.SealedEntry;
import org.veilleuse.moderation.comment.SiteRule;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.comment.ThreadId;
import org.veilleuse.moderation.evidence.EvidenceComment;
import org.veilleuse.moderation.evidence.Relation;
import org.veilleuse.moderation.evidence.Selection;
import org.veilleuse.moderation.evidence.Sender;
import org.veilleuse.moderation.evidence.Wanted;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.screening.Screening;
import org.veilleuse.moderation.stance.Kind;

class EvidenceZipTest {

  private static final Catalogue CATALOGUE = Screening.builtIn().catalogue();
  private static final Instant AT = Instant.parse("2026-11-24T17:05:12.000001Z");
  private static final String SEAL = "s".repeat(43);
  private static final String SITE = "https://blog.example";

  private static EvidenceComment comment(long id, String text, Status status) {
    return new EvidenceComment(
        id,
        new ThreadId("post-1"),
        "Renaud",
        text,
        AT.plusSeconds(id),
        status == Status.SPAM ? CommentContent.Seal.BROKEN : CommentContent.Seal.FITS,
        Relation.ANSWERS,
        7L,
        new Answered("Maud", "J’ai lu le billet deux fois.", AT),
        status,
        status == Status.HELD ? null : AT.plusSeconds(60),
        status == Status.REJECTED ? "Une insulte." : null,
        new SiteRule(3, "Ni insulte, ni menace.", "No insults, no threats."),
        true,
        List.of(
            new QueueFlag(PatternId.INSULT, "fr.insult.none", 0, 6, 3),
            new QueueFlag(
                PatternId.PILE_ON, "conversation.pile_on", 0, 0, 3, "Avec Paul.", "With Paul.")),
        List.of(new QueueProtection(Kind.QUOTED, PatternId.INSULT, "fr.insult.none", 0, 6)),
        List.of(
            new SealedEntry(
                new AuditEntry(1, AT, "commenter", Action.SUBMITTED, id, null), 12L, "", SEAL),
            new SealedEntry(
                new AuditEntry(2, AT, "malik", Action.REJECTED, id, "secret words"),
                13L,
                SEAL,
                SEAL)));
  }

  private static Map<String, byte[]> zip(Locale language, EvidenceComment... comments)
      throws IOException {
    Wanted wanted = new Wanted(comments[0].id(), true, "Maud");
    Selection selection = new Selection(List.of(), true, false);
    EvidenceOrder order = new EvidenceOrder(wanted, selection, 2, language, SITE);
    Sender sender = new Sender(comments[0].id(), "Renaud", true, List.of(), List.of());
    return zip(
        language,
        taker -> List.of(comments).forEach(taker),
        tally -> new EvidenceCover(order, sender, tally, new AuditMark(42, SEAL), AT, "Le blog"));
  }

  private static Map<String, byte[]> zip(
      Locale language,
      Consumer<Consumer<EvidenceComment>> comments,
      Function<EvidenceTally, EvidenceCover> covering)
      throws IOException {
    EvidencePosts posts =
        new EvidencePosts(ids -> List.of(new PostCredit(1, "l-ete", "L’été des mots", "Odile")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new EvidenceZip(
            SITE,
            AT,
            posts,
            new EvidenceWords(CATALOGUE, language, ZoneId.of("Europe/Paris")),
            comments)
        .write(out, covering);
    return unpacked(out.toByteArray());
  }

  static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return String.join(
          " ", new PDFTextStripper().getText(document).replace('\u00a0', ' ').split("\\s+"));
    }
  }

  @Test
  void theSumsAreThoseOfTheFiles() throws Exception {
    Map<String, byte[]> files = zip(Locale.FRENCH, comment(8, "Pauvre idiot.", Status.REJECTED));
    assertThat(files.keySet()).containsExactly("SHA256SUMS", "evidence.json", "evidence.pdf");
    List<String> expected = new ArrayList<>();
    for (String name : List.of("evidence.json", "evidence.pdf")) {
      MessageDigest digest = Sha256.digest();
      digest.update(files.get(name));
      expected.add(Sha256.hex(digest) + "  " + name);
    }
    assertThat(new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8))
        .isEqualTo(String.join("\n", expected) + "\n");
  }

  @Test
  void thePdfSaysWhatItIsWhatItCannotSayAndEveryComment() throws Exception {
    Map<String, byte[]> files =
        zip(
            Locale.FRENCH,
            comment(8, "Pauvre idiot, œuvre de Noël – « ça » coûte 3 €…", Status.REJECTED),
            comment(9, "Encore moi.", Status.HELD));
    String pdf = text(files.get("evidence.pdf"));
    assertThat(pdf)
        .contains("Commentaires de Renaud à Maud")
        .contains("ni l’un ni l’autre ne prouve une identité")
        .contains("2 commentaires, du 24 novembre 2026, 18:05:20 +01:00")
        .contains("aucun publié, 1 refusé, aucun indésirable, 1 en attente")
        .contains("2 commentaires ont été écartés")
        .contains("les 2 000 plus récents")
        .contains("42:" + SEAL)
        .contains("J’ai lu le billet deux fois.")
        .contains("Pauvre idiot, œuvre de Noël – « ça » coûte 3 €…")
        .contains("« L’été des mots »")
        .contains("https://blog.example/posts/l-ete")
        .contains("Refusé le 24 novembre 2026, 18:06:12 +01:00")
        .contains("Raison donnée à l’auteur du commentaire : Une insulte.")
        .contains("Règle du site : Ni insulte, ni menace.")
        .contains("N° 13 · Refusé")
        .contains("Page 1 sur 2");
    String english = text(zip(Locale.ENGLISH, comment(8, "Hm.", Status.HELD)).get("evidence.pdf"));
    assertThat(english)
        .contains("Comments of Renaud to Maud")
        .contains("1 comment, on November 24, 2026");
  }

  @Test
  void noModeratorIsNamedAndNobodyElse() throws Exception {
    Map<String, byte[]> files = zip(Locale.FRENCH, comment(8, "Pauvre idiot.", Status.REJECTED));
    for (String file :
        List.of(
            text(files.get("evidence.pdf")),
            new String(files.get("evidence.json"), StandardCharsets.UTF_8))) {
      assertThat(file)
          .contains("Pauvre idiot.")
          .doesNotContain("malik")
          .doesNotContain("secret words")
          .doesNotContain("Paul");
    }
  }

  @Test
  void theJsonHoldsEveryTextAsItWasSent() throws Exception {
    String odd = "a\u202eb \"quoted\" \\ 😀 سلام\n\tEnd";
    String json =
        new String(
            zip(Locale.ENGLISH, comment(8, odd, Status.PUBLISHED)).get("evidence.json"),
            StandardCharsets.UTF_8);
    assertThat(json)
        .contains("\"text\" : \"a\u202eb \\\"quoted\\\" \\\\ 😀 سلام\\n\\tEnd\"")
        .contains("\"at\" : \"2026-11-24T18:05:20.000001+01:00\"")
        .contains("\"position\" : 13")
        .contains("\"seal\" : \"" + SEAL + "\"")
        .contains("\"togetherBy\" : \"browser\"");
  }

  @Test
  void whatTheFontDoesNotHaveIsNamedAndNothingRunsOffThePage() throws Exception {
    String odd = "Oh 😀 سلام\u202e fin " + "x".repeat(400) + "\n" + "mot ".repeat(2400);
    Map<String, byte[]> files = zip(Locale.FRENCH, comment(8, odd, Status.HELD));
    String pdf = text(files.get("evidence.pdf"));
    assertThat(pdf)
        .contains("‹U+1F600 GRINNING FACE›")
        .contains("‹U+0633, U+0644, U+0627, U+0645, U+202E RIGHT-TO-LEFT OVERRIDE›");
    assertThat(pdf.replaceAll("\\s", "")).contains("x".repeat(400));
    try (PDDocument document = Loader.loadPDF(files.get("evidence.pdf"))) {
      assertThat(document.getNumberOfPages()).isBetween(5, 9);
      for (var page : document.getPages()) {
        for (var font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void aCommentIsSaidToBeAsItWasSealedOrNot() throws Exception {
    Map<String, byte[]> files =
        zip(Locale.ENGLISH, comment(8, "Hm.", Status.HELD), comment(9, "Bah.", Status.SPAM));
    assertThat(text(files.get("evidence.pdf")))
        .contains("Hm. As it was sealed in the audit trail when it came.")
        .contains("Bah. Not as it was sealed in the audit trail when it came");
    assertThat(new String(files.get("evidence.json"), StandardCharsets.UTF_8))
        .contains("\"seal\" : \"FITS\"")
        .contains("\"seal\" : \"BROKEN\"");
  }

  @Test
  void aDecisionMadeMeanwhileIsInTheWholeFileOrInNoneOfIt() throws Exception {
    AtomicInteger steps = new AtomicInteger(12);
    Wanted wanted = new Wanted(8, true, "Maud");
    Selection selection = new Selection(List.of(), false, false);
    EvidenceOrder order = new EvidenceOrder(wanted, selection, 0, Locale.ENGLISH, SITE);
    Sender sender = new Sender(8, "Renaud", true, List.of(), List.of());
    Map<String, byte[]> files =
        zip(
            Locale.ENGLISH,
            taker -> {
              taker.accept(comment(8, "Hm.", steps.get() == 12 ? Status.HELD : Status.REJECTED));
              steps.set(13); // Somebody decides as soon as it was read.
            },
            tally ->
                new EvidenceCover(
                    order, sender, tally, new AuditMark(steps.get(), SEAL), AT, "Le blog"));
    assertThat(text(files.get("evidence.pdf")))
        .contains("none published, none rejected, none marked as spam, 1 waiting")
        .contains("Decision None yet")
        .doesNotContain("Rejected on")
        .as("a mark behind all steps that stand in it")
        .contains("13:" + SEAL);
    assertThat(new String(files.get("evidence.json"), StandardCharsets.UTF_8))
        .contains("\"count\" : 1,")
        .contains("\"state\" : \"HELD\"")
        .contains("\"auditMark\" : \"13:" + SEAL);
  }

  @Test
  void theCoverIsInFrontHoweverManyCommentsThereAre() throws Exception {
    EvidenceComment[] comments =
        IntStream.range(8, 30)
            .mapToObj(i -> comment(i, "Le mot " + i, Status.HELD))
            .toArray(EvidenceComment[]::new);
    try (PDDocument pdf = Loader.loadPDF(zip(Locale.FRENCH, comments).get("evidence.pdf"))) {
      PDFTextStripper first = new PDFTextStripper();
      first.setEndPage(1);
      assertThat(first.getText(pdf)).contains("Commentaires de Renaud à Maud", "Page 1 sur");
      String all = new PDFTextStripper().getText(pdf);
      assertThat(all.indexOf("Ce que c’est")).isLessThan(all.indexOf("Le mot 8"));
      assertThat(all.indexOf("Le mot 8")).isLessThan(all.indexOf("Le mot 29"));
    }
  }

  @Test
  void ofVeryManySignsAndLinesTheFirstAreShownAndTheOthersCounted() throws Exception {
    EvidenceComment signs = comment(8, "a" + "\ufdfd".repeat(9_500), Status.HELD);
    EvidenceComment apart = comment(9, "b\ufdfd".repeat(5_000), Status.HELD);
    EvidenceComment lines = comment(10, "c\n".repeat(4_999) + "c", Status.HELD);
    Map<String, byte[]> files = zip(Locale.ENGLISH, signs, apart, lines);
    String pdf = text(files.get("evidence.pdf"));
    assertThat(pdf)
        .contains("a‹U+FDFD ARABIC LIGATURE BISMILLAH AR-RAHMAN AR-RAHEEM, U+FDFD, U+FDFD,")
        .contains("U+FDFD, …› ‹and 9,400 more signs, see evidence.json›")
        .contains("‹and 4,900 more signs, see evidence.json›")
        .contains("‹and 4,700 more lines, see evidence.json›");
    assertThat(pdf.replace(" ", "")).contains("‹U+FDFD›b‹…›b‹…›b");
    assertThat(new String(files.get("evidence.json"), StandardCharsets.UTF_8))
        .contains("\ufdfd".repeat(9_500));
    assertThat(text(zip(Locale.FRENCH, signs).get("evidence.pdf")))
        .contains("‹et 9 400 autres signes, voir evidence.json›");
  }

  @Test
  void aCommentOfNothingButWhatIsFlaggedFillsFewPages() throws Exception {
    EvidenceComment plain = comment(8, "idiot ".repeat(1_600), Status.HELD);
    EvidenceComment flagged =
        new EvidenceComment(
            plain.id(),
            plain.thread(),
            plain.pseudonym(),
            plain.text(),
            plain.submittedAt(),
            plain.seal(),
            plain.relation(),
            plain.answeredId(),
            plain.answered(),
            plain.status(),
            plain.decidedAt(),
            plain.reason(),
            plain.rule(),
            true,
            Collections.nCopies(1_600, plain.flags().get(0)),
            Collections.nCopies(90, plain.protections().get(0)),
            plain.steps());
    byte[] pdf = zip(Locale.ENGLISH, flagged).get("evidence.pdf");
    assertThat(text(pdf)).contains("And 1,590 more, see evidence.json.");
    assertThat(pages(pdf)).isLessThan(15);
  }

  @Test
  void aFileOfTheMostHostileCommentsCanBeMade() throws Exception {
    List<String> hostile =
        List.of("\ufdfd".repeat(10_000), "b\ufdfd".repeat(5_000), "c\n".repeat(5_000));
    EvidenceComment[] comments =
        IntStream.range(0, 2_000)
            .mapToObj(i -> comment(i + 8, hostile.get(i % 3), Status.HELD))
            .toArray(EvidenceComment[]::new);
    byte[] pdf = zip(Locale.FRENCH, comments).get("evidence.pdf");
    assertThat(pages(pdf)).isBetween(2_000, 7 * 2_000);
    assertThat(pdf.length).isLessThan(64_000_000);
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  @Test
  void wordsBreakAtSpacesAndLongWordsWhereTheLineEnds() {
    Lines lines = new Lines(String::length, 6);
    assertThat(lines.of("ab cde fgh\n\nabcdefghi j"))
        .containsExactly("ab cde", "fgh", "", "abcdef", "ghi j");
    assertThat(lines.of("")).containsExactly("");
  }
}

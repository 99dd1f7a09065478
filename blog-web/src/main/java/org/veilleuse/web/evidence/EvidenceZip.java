package org.veilleuse.web.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.veilleuse.moderation.evidence.EvidenceComment;
import org.veilleuse.moderation.evidence.Sums;

/** Both files of evidence and their sums, as {@code sha256sum -c SHA256SUMS} reads them. */
final class EvidenceZip {

  private static final String JSON = "evidence.json";
  private static final String PDF = "evidence.pdf";
  private static final String SUMS = "SHA256SUMS";

  /** Something that is written into a stream. */
  private interface Part {
    void write(OutputStream out) throws IOException;
  }

  private final String site;
  private final Instant begun;
  private final EvidencePosts posts;
  private final EvidenceWords words;
  private final Consumer<Consumer<EvidenceComment>> comments;
  private final Map<String, String> sums = new LinkedHashMap<>();
  private EvidenceCover cover;

  /**
   * @param site the blog's public address without a slash at its end
   * @param begun when it was begun to be made
   * @param comments gives all comments to whoever takes them
   */
  EvidenceZip(
      String site,
      Instant begun,
      EvidencePosts posts,
      EvidenceWords words,
      Consumer<Consumer<EvidenceComment>> comments) {
    this.site = site;
    this.begun = begun;
    this.posts = posts;
    this.words = words;
    this.comments = comments;
  }

  /**
   * Writes it; the stream stays open.
   *
   * @param covering makes the cover, once all comments have been read
   * @return the cover
   */
  EvidenceCover write(OutputStream out, Function<EvidenceTally, EvidenceCover> covering)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    try (EvidencePdf pdf = new EvidencePdf(site, posts, words)) {
      entry(zip, JSON, to -> both(to, pdf, covering));
      entry(zip, PDF, to -> pdf.write(to, cover));
    }
    StringBuilder all = new StringBuilder();
    sums.forEach((name, sum) -> all.append(sum).append("  ").append(name).append('\n'));
    entry(zip, SUMS, to -> to.write(all.toString().getBytes(StandardCharsets.UTF_8)));
    zip.finish();
    return cover;
  }

  /** The sums of what was written, with that of the whole. */
  Sums sums(String whole) {
    return new Sums(whole, sums.get(PDF), sums.get(JSON));
  }

  /**
   * Each comment is read once, for the two and their cover: a decision that is made meanwhile is in
   * all of them or in none.
   */
  private void both(
      OutputStream out, EvidencePdf pdf, Function<EvidenceTally, EvidenceCover> covering)
      throws IOException {
    EvidenceTally tally = new EvidenceTally();
    try (EvidenceJson json = new EvidenceJson(out, site, posts, words)) {
      comments.accept(
          comment -> {
            try {
              tally.accept(comment);
              json.add(tally.count(), comment);
              pdf.add(tally.count(), comment);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      cover = covering.apply(tally);
      json.about(cover);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void entry(ZipOutputStream zip, String name, Part part) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.ofInstant(begun, words.zone()));
    zip.putNextEntry(entry);
    DigestOutputStream summed = new DigestOutputStream(new Open(zip), Sha256.digest());
    part.write(summed);
    summed.flush();
    zip.closeEntry();
    sums.put(name, Sha256.hex(summed.getMessageDigest()));
  }

  /** Stays open when whoever wrote into it closes it. */
  private static final class Open extends FilterOutputStream {

    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}

package org.veilleuse.web.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.veilleuse.moderation.evidence.EvidenceComment;

/** Both files of evidence and their sums, as {@code sha256sum -c SHA256SUMS} reads them. */
final class EvidenceZip {

  private static final String JSON = "evidence.json";
  private static final String PDF = "evidence.pdf";
  private static final String SUMS = "SHA256SUMS";

  /** Something that is written into a stream. */
  private interface Part {
    void write(OutputStream out) throws IOException;
  }

  private final EvidenceCover cover;
  private final EvidencePosts posts;
  private final EvidenceWords words;
  private final Consumer<Consumer<EvidenceComment>> comments;
  private final StringBuilder sums = new StringBuilder();

  /**
   * @param comments gives all comments to whoever takes them
   */
  EvidenceZip(
      EvidenceCover cover,
      EvidencePosts posts,
      EvidenceWords words,
      Consumer<Consumer<EvidenceComment>> comments) {
    this.cover = cover;
    this.posts = posts;
    this.words = words;
    this.comments = comments;
  }

  /** Writes it; the stream stays open. */
  void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    try (EvidencePdf pdf = new EvidencePdf(cover, posts, words)) {
      entry(zip, JSON, to -> both(to, pdf));
      entry(zip, PDF, pdf::write);
    }
    String all = sums.toString();
    entry(zip, SUMS, to -> to.write(all.getBytes(StandardCharsets.UTF_8)));
    zip.finish();
  }

  /** Each comment is read once, for the two. */
  private void both(OutputStream out, EvidencePdf pdf) throws IOException {
    int[] number = {0};
    try (EvidenceJson json = new EvidenceJson(out, cover, posts, words)) {
      comments.accept(
          comment -> {
            try {
              number[0]++;
              json.add(number[0], comment);
              pdf.add(number[0], comment);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void entry(ZipOutputStream zip, String name, Part part) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.ofInstant(cover.madeAt(), words.zone()));
    zip.putNextEntry(entry);
    DigestOutputStream summed = new DigestOutputStream(new Open(zip), Sha256.digest());
    part.write(summed);
    summed.flush();
    zip.closeEntry();
    sums.append(Sha256.hex(summed.getMessageDigest())).append("  ").append(name).append('\n');
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

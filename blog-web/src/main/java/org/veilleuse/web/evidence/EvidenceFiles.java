package org.veilleuse.web.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.veilleuse.core.post.PublishedPosts;
import org.veilleuse.moderation.comment.AuditTrail;
import org.veilleuse.moderation.evidence.Evidence;
import org.veilleuse.moderation.evidence.Selection;
import org.veilleuse.moderation.evidence.Sender;
import org.veilleuse.moderation.evidence.Wanted;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.web.setup.Settings;

/** Finds what a file of evidence would hold, and makes it. */
@ApplicationScoped
public class EvidenceFiles {

  private static final int SECONDS_TO_WAIT = 20;

  /** A long file takes memory while it is made. */
  private final Semaphore turn = new Semaphore(1, true);

  private Evidence evidence;
  private PublishedPosts posts;
  private Catalogue catalogue;
  private AuditTrail trail;
  private Settings settings;
  private Clock clock;

  protected EvidenceFiles() {}

  @Inject
  EvidenceFiles(
      Evidence evidence,
      PublishedPosts posts,
      Catalogue catalogue,
      AuditTrail trail,
      Settings settings,
      Clock clock) {
    this.evidence = evidence;
    this.posts = posts;
    this.catalogue = catalogue;
    this.trail = trail;
    this.settings = settings;
    this.clock = clock;
  }

  /** Posts to be looked up during one request. */
  public EvidencePosts posts() {
    return new EvidencePosts(posts::creditsOf);
  }

  /** The comments that are asked for. */
  public Selection select(Wanted wanted, EvidencePosts known) {
    return evidence.select(wanted, known.by(wanted.to()));
  }

  /**
   * Makes a file with at least one comment and writes into the audit trail that it was given.
   *
   * @param by the moderator who asked for it
   * @return nothing if others are being made and it is not its turn soon
   */
  Optional<MadeFile> make(EvidenceOrder order, Sender sender, String by) throws IOException {
    if (!isItsTurn()) {
      return Optional.empty();
    }
    try {
      return Optional.of(noted(written(order, sender), order, by));
    } finally {
      turn.release();
    }
  }

  private boolean isItsTurn() {
    try {
      return turn.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What is not in the trail is not given out. */
  private MadeFile noted(MadeFile made, EvidenceOrder order, String by) throws IOException {
    boolean done = false;
    try {
      evidence.given(order.wanted(), made.comments(), made.sums(), by);
      done = true;
      return made;
    } finally {
      if (!done) {
        made.close();
      }
    }
  }

  // The mark comes after what was read, and so behind every step that stands in the file.
  private EvidenceCover cover(EvidenceOrder order, Sender sender, EvidenceTally tally) {
    return new EvidenceCover(
        order, sender, tally, trail.mark(), clock.instant(), settings.getTitle());
  }

  private MadeFile written(EvidenceOrder order, Sender sender) throws IOException {
    // Readable by its owner only.
    Path path = Files.createTempFile("evidence-", ".zip");
    boolean done = false;
    try (OutputStream file = Files.newOutputStream(path);
        DigestOutputStream summed =
            new DigestOutputStream(new BufferedOutputStream(file), Sha256.digest())) {
      EvidenceWords words =
          new EvidenceWords(catalogue, order.language(), ZoneId.of(settings.timeZone()));
      EvidenceZip zip =
          new EvidenceZip(
              order.site(),
              clock.instant(),
              posts(),
              words,
              taker -> evidence.read(order.selection().found(), taker));
      EvidenceCover cover = zip.write(summed, tally -> cover(order, sender, tally));
      summed.flush();
      done = true;
      String whole = Sha256.hex(summed.getMessageDigest());
      return new MadeFile(path, cover.tally().count(), zip.sums(whole));
    } finally {
      if (!done) {
        Files.deleteIfExists(path);
      }
    }
  }
}

package org.veilleuse.moderation.commenter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.veilleuse.moderation.comment.AuditedWork;
import org.veilleuse.moderation.comment.CommenterId;
import org.veilleuse.moderation.comment.Trust;

/**
 * What is known of one commenter, who is named by one of their comments: never by an identity or an
 * address.
 */
@ApplicationScoped
public class Commenters {

  private static final int MOST_COMMENTS = 200;
  private static final int MOST_MEASURES = 50;

  private final AuditedWork work;
  private final Clock clock;
  private final Trust trust;
  private final CommenterReader reader;
  private final MeasureReader measures;

  /** For the container's proxy only. */
  protected Commenters() {
    work = null;
    clock = null;
    trust = null;
    reader = null;
    measures = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public Commenters(EntityManager entities, AuditedWork work, Clock clock, Trust trust) {
    this.work = work;
    this.clock = clock;
    this.trust = trust;
    this.reader = new CommenterReader(entities);
    this.measures = new MeasureReader(entities);
  }

  /** Who wrote a comment, as far as is known; empty if there is none with this id. */
  public Optional<CommenterProfile> of(long commentId) {
    return work.read(() -> reader.writer(commentId).map(this::profile));
  }

  private CommenterProfile profile(CommenterReader.Writer writer) {
    boolean known = writer.commenter() != null;
    return reader.profile(
        writer,
        known ? measures.of(writer.commenter(), clock.instant(), MOST_MEASURES) : null,
        known ? trust.standing(new CommenterId(writer.commenter())) : null);
  }

  /**
   * A page of the comments of whoever wrote a comment.
   *
   * @param cursor {@link CommenterPage#next} of the page before; null, or anything else, for the
   *     first
   * @param size 1 to 200
   */
  public CommenterPage comments(long commentId, String cursor, int size) {
    int most = Math.max(1, Math.min(size, MOST_COMMENTS));
    return work.read(
        () ->
            reader
                .writer(commentId)
                .map(writer -> reader.page(writer, CommenterCursor.parse(cursor), most))
                .orElseGet(() -> new CommenterPage(List.of(), null)));
  }
}

package org.veilleuse.web.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.veilleuse.core.exchange.ExportedComment;
import org.veilleuse.core.exchange.ExportedPost;
import org.veilleuse.core.exchange.ReportLine;
import org.veilleuse.core.post.BodyFormat;
import org.veilleuse.core.post.Draft;
import org.veilleuse.core.post.DraftRefused;
import org.veilleuse.core.post.ImportedPost;
import org.veilleuse.core.post.Publishing;
import org.veilleuse.core.tag.TagName;
import org.veilleuse.moderation.comment.Comments;
import org.veilleuse.moderation.comment.ImportOutcome;
import org.veilleuse.moderation.comment.ImportedComment;
import org.veilleuse.moderation.comment.MailAddress;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.web.discussion.Threads;

/** Takes one post of an export with its comments, in a transaction of its own: both or neither. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class ImportStep {

  private Publishing publishing;
  private Comments comments;

  ImportStep() {}

  @Inject
  ImportStep(Publishing publishing, Comments comments) {
    this.publishing = publishing;
    this.comments = comments;
  }

  ImportedItem take(ExportedPost post, ImportOrder order) {
    List<ReportLine> report = new ArrayList<>();
    String title = order.titleOf(post);
    if (post.kind() == ExportedPost.Kind.PAGE) {
      return leftOut(ImportCodes.PAGE, title, post);
    }
    if (post.status() == ExportedPost.PostStatus.TRASHED) {
      return leftOut(ImportCodes.TRASHED, title, post);
    }
    boolean published =
        post.status() == ExportedPost.PostStatus.PUBLISHED && !post.passwordProtected();
    Optional<Long> known = publishing.idOf(order.source(), post.externalId());
    long id;
    try {
      id = known.isPresent() ? known.get() : taken(post, title, published, order);
    } catch (DraftRefused e) {
      return leftOut(ImportCodes.POST_REFUSED, title + " " + e.reasons(), post);
    }
    if (!published && known.isEmpty()) {
      report.add(new ReportLine(ImportCodes.AS_DRAFT, title));
    }
    ImportOutcome outcome = takeComments(post, id, title, order, report);
    int alreadyThere = outcome.alreadyThere() + (known.isPresent() ? 1 : 0);
    return new ImportedItem(known.isPresent() ? 0 : 1, outcome.added(), alreadyThere, report);
  }

  private long taken(ExportedPost post, String title, boolean published, ImportOrder order)
      throws DraftRefused {
    Draft draft =
        new Draft(
            null,
            0,
            title,
            order.language(),
            BodyFormat.HTML,
            post.html(),
            shortened(post.excerpt(), Draft.LONGEST_EXCERPT),
            post.tags().stream()
                .map(t -> new TagName(shortened(t.slug(), 200), shortened(t.name(), 200)))
                .toList(),
            post.commentsOpen());
    return publishing
        .take(
            new ImportedPost(
                order.source(),
                post.externalId(),
                draft,
                post.slug(),
                post.authorLogin(),
                order.displayNameOf(post.authorLogin()),
                post.publishedAt(),
                published))
        .orElseThrow();
  }

  private ImportOutcome takeComments(
      ExportedPost post, long id, String title, ImportOrder order, List<ReportLine> report) {
    List<ImportedComment> wanted = new ArrayList<>();
    for (ExportedComment comment : post.comments()) {
      if (comment.kind() != ExportedComment.CommentKind.COMMENT) {
        report.add(new ReportLine(ImportCodes.LINKBACK, title));
      } else if (comment.status() == ExportedComment.CommentStatus.TRASHED) {
        report.add(new ReportLine(ImportCodes.COMMENT_TRASHED, title));
      } else {
        wanted.add(asImported(comment, order));
      }
    }
    ImportOutcome outcome =
        comments.importDecided(Threads.of(id), order.source(), wanted, order.importer());
    outcome.skipped().forEach(s -> report.add(new ReportLine(ImportCodes.COMMENT_REFUSED, title)));
    outcome
        .publishedButFlagged()
        .forEach(flagged -> report.add(new ReportLine(ImportCodes.FLAGGED, title)));
    return outcome;
  }

  private static ImportedComment asImported(ExportedComment comment, ImportOrder order) {
    Status status =
        switch (comment.status()) {
          case APPROVED -> order.approvedAtOrigin() ? Status.PUBLISHED : Status.HELD;
          case HELD, TRASHED -> Status.HELD;
          case SPAM -> Status.SPAM;
        };
    return new ImportedComment(
        comment.externalId(),
        comment.parentExternalId(),
        name(comment.author(), order.nameless()),
        comment.email(),
        comment.text(),
        comment.submittedAt(),
        status);
  }

  /** The name that a comment is shown under: not an address, which nobody meant to publish here. */
  static String name(String author, String nameless) {
    String name = author.strip();
    return name.isEmpty() || MailAddress.usable(name) ? nameless : author;
  }

  /** What is left out takes its comments with it. */
  private static ImportedItem leftOut(String code, String title, ExportedPost post) {
    List<ReportLine> report = new ArrayList<>();
    report.add(new ReportLine(code, title));
    post.comments()
        .forEach(comment -> report.add(new ReportLine(ImportCodes.COMMENT_WITHOUT_POST, title)));
    return new ImportedItem(0, 0, 0, report);
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}

package org.veilleuse.core.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.veilleuse.core.Refusals;
import org.veilleuse.core.account.Account;
import org.veilleuse.core.account.Accounts;
import org.veilleuse.core.post.DraftRefused.Reason;
import org.veilleuse.core.tag.Tags;

/** The author's side of posts: write, publish, withdraw. */
@ApplicationScoped
@Transactional(rollbackOn = DraftRefused.class)
public class Publishing {

  private EntityManager em;
  private Accounts accounts;
  private Tags tags;
  private Clock clock;
  private Event<Object> events;

  protected Publishing() {}

  @Inject
  public Publishing(
      EntityManager em, Accounts accounts, Tags tags, Clock clock, Event<Object> events) {
    this.em = em;
    this.accounts = accounts;
    this.tags = tags;
    this.clock = clock;
    this.events = events;
  }

  /** The HTML that a body would become, through the sanitiser. */
  @Transactional(TxType.SUPPORTS)
  public String preview(BodyFormat format, String body) {
    return SafeHtml.clean(format == BodyFormat.MARKDOWN ? Markdown.toHtml(body) : body);
  }

  /**
   * Stores a draft; what is published stays so, and changes for its readers.
   *
   * @return the post's id
   * @throws DraftRefused with every reason at once
   */
  public long save(Draft draft, Writer writer) throws DraftRefused {
    DraftRules.check(draft);
    Post post = draft.id() == null ? begin(draft, writer) : existing(draft, writer);
    write(post, draft, clock.instant());
    // Not before: looking for its tags would send a post without a title to the database.
    em.persist(post);
    flush();
    if (post.state() == PostState.PUBLISHED) {
      events.fire(new PostChanged(post.id(), post.slug(), post.commentsOpen()));
    }
    return post.id();
  }

  /**
   * Shows a saved post to readers.
   *
   * @throws DraftRefused if there is no such post, or it is another author's
   */
  public void publish(long id, Writer writer) throws DraftRefused {
    Post post = own(id, writer);
    if (post.state() != PostState.PUBLISHED) {
      post.publish(clock.instant());
      flush();
      events.fire(new PostPublished(id, post.slug(), post.commentsOpen()));
    }
  }

  /**
   * Hides a post from readers, and keeps it.
   *
   * @throws DraftRefused if there is no such post, or it is another author's
   */
  public void withdraw(long id, Writer writer) throws DraftRefused {
    Post post = own(id, writer);
    if (post.state() == PostState.PUBLISHED) {
      post.withdraw();
      flush();
      events.fire(new PostWithdrawn(id, post.slug(), post.commentsOpen()));
    }
  }

  /** A post to go on writing, or nothing if there is none or it is another author's. */
  @Transactional(TxType.SUPPORTS)
  public Optional<Draft> draft(long id, Writer writer) {
    return Optional.ofNullable(em.find(Post.class, id))
        .filter(post -> post.mayBeChangedBy(writer))
        .map(Post::asDraft);
  }

  /** The posts that a writer may change, last changed first. */
  @Transactional(TxType.SUPPORTS)
  public List<OwnPost> postsOf(Writer writer) {
    return em.createQuery(
            "select new org.veilleuse.core.post.OwnPost(p.id, p.version, p.slug, p.title,"
                + " p.language, p.state, p.author.displayName, p.updatedAt, p.publishedAt) from"
                + " Post p where :all = true or p.author.login = :login order by p.updatedAt desc,"
                + " p.id desc",
            OwnPost.class)
        .setParameter("all", writer.administrator())
        .setParameter("login", writer.login())
        .getResultList();
  }

  /**
   * Takes in a post from another place, once: nothing happens if it came before.
   *
   * @return the new post's id, or nothing if it was already there
   */
  public Optional<Long> take(ImportedPost imported) throws DraftRefused {
    DraftRules.checkImported(imported.draft());
    if (idOf(imported.source(), imported.externalId()).isPresent()) {
      return Optional.empty();
    }
    Account author = accounts.authorForImport(imported.authorLogin(), imported.authorName());
    Instant written = imported.writtenAt() == null ? clock.instant() : imported.writtenAt();
    Post post = new Post(author, FreeSlug.of(em, imported.slug()), written);
    write(post, imported.draft(), written);
    post.importedFrom(imported.source(), imported.externalId(), written);
    em.persist(post);
    if (imported.published()) {
      post.publish(written);
      events.fire(new PostPublished(post.id(), post.slug(), post.commentsOpen()));
    }
    return Optional.of(post.id());
  }

  /** The post that came from there under that id. */
  public Optional<Long> idOf(String source, String externalId) {
    return em.createQuery(
            "select p.id from Post p where p.source = :source and p.externalId = :id", Long.class)
        .setParameter("source", source)
        .setParameter("id", externalId)
        .getResultStream()
        .findFirst();
  }

  private Post begin(Draft draft, Writer writer) throws DraftRefused {
    Account author = accounts.find(writer.login()).orElseThrow(() -> refused(Reason.NOT_YOURS));
    return new Post(author, FreeSlug.of(em, Slug.of(draft.title(), "post")), clock.instant());
  }

  private Post existing(Draft draft, Writer writer) throws DraftRefused {
    Post post = own(draft.id(), writer);
    if (post.version() != draft.version()) {
      throw refused(Reason.CHANGED_MEANWHILE);
    }
    return post;
  }

  /**
   * Lets the database object now rather than at the commit: whoever saved the same post, or a new
   * one of the same title, at the same moment is told so and keeps the text.
   */
  private void flush() throws DraftRefused {
    try {
      em.flush();
    } catch (PersistenceException e) {
      if (e instanceof OptimisticLockException || Refusals.isDuplicate(e)) {
        throw refused(Reason.CHANGED_MEANWHILE);
      }
      throw e;
    }
  }

  private void write(Post post, Draft draft, Instant when) throws DraftRefused {
    String html = preview(draft.format(), draft.body());
    if (html.length() > Draft.LONGEST_HTML) {
      throw refused(Reason.BODY_TOO_LONG);
    }
    Draft complete =
        draft.excerpt() == null || draft.excerpt().isBlank()
            ? draft.withExcerpt(Excerpt.of(html))
            : draft;
    post.write(complete, html, tags.findOrMake(draft.tags()), when);
  }

  private Post own(long id, Writer writer) throws DraftRefused {
    Post post = em.find(Post.class, id);
    if (post == null || !post.mayBeChangedBy(writer)) {
      throw refused(Reason.NOT_YOURS);
    }
    return post;
  }

  private static DraftRefused refused(Reason reason) {
    return new DraftRefused(List.of(reason));
  }
}

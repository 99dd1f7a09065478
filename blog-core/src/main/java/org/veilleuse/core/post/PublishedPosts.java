package org.veilleuse.core.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.veilleuse.core.tag.Tag;
import org.veilleuse.core.tag.TagName;

/** The readers' side of posts: one post, the latest ones, and those under a tag. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class PublishedPosts {

  public static final int PAGE_SIZE = 10;

  private static final String PUBLISHED = "p.state = org.veilleuse.core.post.PostState.PUBLISHED";
  private static final String TAGGED =
      PUBLISHED + " and exists (select t from p.tags t where t.slug = :tag)";

  private EntityManager em;

  protected PublishedPosts() {}

  @Inject
  public PublishedPosts(EntityManager em) {
    this.em = em;
  }

  /** The published post at this address. */
  public Optional<PublishedPost> bySlug(String slug) {
    return em.createQuery(
            "select p from Post p join fetch p.author where p.slug = :slug and " + PUBLISHED,
            Post.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst()
        .map(Post::asPublished);
  }

  /** The title and address of a post, published or not, by its id: for the moderators' desk. */
  public Optional<PostName> nameOf(long id) {
    return name(id, "");
  }

  /** The title and address of a post by its id; empty while readers do not see it. */
  public Optional<PostName> publishedNameOf(long id) {
    return name(id, " and " + PUBLISHED);
  }

  private Optional<PostName> name(long id, String condition) {
    return em.createQuery(
            "select new org.veilleuse.core.post.PostName(p.id, p.slug, p.title) from Post p where"
                + " p.id = :id"
                + condition,
            PostName.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /**
   * Titles and addresses of posts, published or not, by their ids, those that are gone left out:
   * for the moderators' desk.
   */
  public Map<Long, PostName> namesOf(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : em.createQuery(
                "select new org.veilleuse.core.post.PostName(p.id, p.slug, p.title) from Post p"
                    + " where p.id in :ids",
                PostName.class)
            .setParameter("ids", Set.copyOf(ids))
            .getResultStream()
            .collect(Collectors.toMap(PostName::id, Function.identity()));
  }

  /** Titles, addresses and authors of posts, published or not: for the moderators' desk. */
  public List<PostCredit> creditsOf(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                "select new org.veilleuse.core.post.PostCredit(p.id, p.slug, p.title,"
                    + " p.author.displayName) from Post p where p.id in :ids",
                PostCredit.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** The latest posts with their whole texts, newest first: for feeds. */
  public List<PublishedPost> latestWhole(int most) {
    return em.createQuery(
            "select p from Post p join fetch p.author where "
                + PUBLISHED
                + " order by p.publishedAt desc, p.id desc",
            Post.class)
        .setMaxResults(most)
        .getResultStream()
        .map(Post::asPublished)
        .toList();
  }

  /** A page of all posts, newest first; nothing if there is no such page. */
  public Optional<TeaserPage> latest(int page) {
    return page(page, PUBLISHED, null);
  }

  /** A page of the posts under a tag, newest first; nothing if there is no such page. */
  public Optional<TeaserPage> tagged(String tag, int page) {
    return page(page, TAGGED, tag);
  }

  private Optional<TeaserPage> page(int number, String condition, String tag) {
    long total =
        bound(em.createQuery("select count(p) from Post p where " + condition, Long.class), tag)
            .getSingleResult();
    int pages = (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
    if (number < 1 || number > pages) {
      return Optional.empty();
    }
    List<PostTeaser> bare =
        bound(
                em.createQuery(
                    "select new org.veilleuse.core.post.PostTeaser(p.id, p.slug, p.title,"
                        + " p.language, p.excerpt, p.author.displayName, p.publishedAt) from Post p"
                        + " where "
                        + condition
                        + " order by p.publishedAt desc, p.id desc",
                    PostTeaser.class),
                tag)
            .setFirstResult((number - 1) * PAGE_SIZE)
            .setMaxResults(PAGE_SIZE)
            .getResultList();
    Map<Long, List<TagName>> tags = tagsOf(bare.stream().map(PostTeaser::id).toList());
    return Optional.of(
        new TeaserPage(
            bare.stream().map(t -> t.withTags(tags.getOrDefault(t.id(), List.of()))).toList(),
            number,
            pages,
            total));
  }

  private static <T> TypedQuery<T> bound(TypedQuery<T> query, String tag) {
    return tag == null ? query : query.setParameter("tag", tag);
  }

  private Map<Long, List<TagName>> tagsOf(List<Long> posts) {
    if (posts.isEmpty()) {
      return Map.of();
    }
    Map<Long, List<TagName>> tags = new HashMap<>();
    em.createQuery(
            "select p.id, t from Post p join p.tags t where p.id in :posts order by t.name",
            Object[].class)
        .setParameter("posts", posts)
        .getResultStream()
        .forEach(
            row ->
                tags.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                    .add(((Tag) row[1]).asName()));
    return tags;
  }
}

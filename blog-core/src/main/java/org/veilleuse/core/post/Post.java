package org.veilleuse.core.post;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.veilleuse.core.account.Account;
import org.veilleuse.core.tag.Tag;
import org.veilleuse.core.tag.TagName;

/** A post as it is stored. */
@Entity
@Table(name = "post")
class Post {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "post_seq")
  @SequenceGenerator(name = "post_seq", sequenceName = "post_seq", allocationSize = 50)
  private Long id;

  @Version private int version;

  private String slug;

  private String title;

  private String language;

  @Enumerated(EnumType.STRING)
  private BodyFormat format;

  private String body;

  private String html;

  private String excerpt;

  @Enumerated(EnumType.STRING)
  private PostState state = PostState.DRAFT;

  @Column(name = "comments_open")
  private boolean commentsOpen;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "author_id")
  private Account author;

  @ManyToMany
  @JoinTable(
      name = "post_tag",
      joinColumns = @JoinColumn(name = "post_id"),
      inverseJoinColumns = @JoinColumn(name = "tag_id"))
  @OrderBy("name")
  private List<Tag> tags = new ArrayList<>();

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  private String source;

  @Column(name = "external_id")
  private String externalId;

  protected Post() {}

  Post(Account author, String slug, Instant now) {
    this.author = author;
    this.slug = slug;
    this.createdAt = now;
  }

  /** Takes over what was written; the HTML has been through the sanitiser. */
  void write(Draft draft, String cleanHtml, List<Tag> tagged, Instant now) {
    title = draft.title().strip();
    language = draft.language();
    format = draft.format();
    body = draft.body();
    html = cleanHtml;
    excerpt = draft.excerpt() == null ? "" : draft.excerpt().strip();
    commentsOpen = draft.commentsOpen();
    tags.clear();
    tags.addAll(tagged);
    updatedAt = now;
  }

  /** A post that was published before keeps its first date. */
  void publish(Instant when) {
    state = PostState.PUBLISHED;
    if (publishedAt == null) {
      publishedAt = when;
    }
  }

  void withdraw() {
    state = PostState.WITHDRAWN;
  }

  void importedFrom(String site, String id, Instant written) {
    source = site;
    externalId = id;
    createdAt = written;
    updatedAt = written;
  }

  Long id() {
    return id;
  }

  int version() {
    return version;
  }

  String slug() {
    return slug;
  }

  PostState state() {
    return state;
  }

  boolean commentsOpen() {
    return commentsOpen;
  }

  boolean mayBeChangedBy(Writer writer) {
    return writer.administrator() || author.login().equals(writer.login());
  }

  Draft asDraft() {
    return new Draft(id, version, title, language, format, body, excerpt, tagNames(), commentsOpen);
  }

  PublishedPost asPublished() {
    return new PublishedPost(
        id,
        slug,
        title,
        language,
        SafeHtml.clean(html),
        excerpt,
        author.displayName(),
        publishedAt,
        updatedAt,
        tagNames(),
        commentsOpen);
  }

  private List<TagName> tagNames() {
    return tags.stream().map(Tag::asName).toList();
  }
}

package org.veilleuse.web.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.veilleuse.core.post.PublishedPost;
import org.veilleuse.core.tag.TagName;
import org.veilleuse.web.setup.Settings;

/** Writes posts as an Atom feed (RFC 4287), whole texts included. */
@ApplicationScoped
class AtomFeed {

  private Settings settings;

  AtomFeed() {}

  @Inject
  AtomFeed(Settings settings) {
    this.settings = settings;
  }

  /**
   * The feed as XML.
   *
   * @param site the blog's address without a slash at its end
   * @param path the feed's own path, for example {@code /feed.atom}
   * @param tag whose posts these are, or null for all
   */
  String write(List<PublishedPost> posts, String site, String path, TagName tag) {
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType("atom_1.0");
    feed.setTitle(settings.getTitle() + (tag == null ? "" : " – " + tag.name()));
    feed.setDescription(settings.getDescription());
    feed.setUri(site + path);
    feed.setLinks(List.of(link(site + path, "self"), link(site + "/", "alternate")));
    feed.setPublishedDate(
        Date.from(
            posts.stream()
                .map(PublishedPost::updatedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)));
    List<SyndEntry> entries = new ArrayList<>();
    posts.forEach(post -> entries.add(entry(post, site)));
    feed.setEntries(entries);
    try {
      return new SyndFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("a feed of our own posts cannot be written", e);
    }
  }

  private static SyndLink link(String address, String rel) {
    SyndLinkImpl link = new SyndLinkImpl();
    link.setHref(address);
    link.setRel(rel);
    return link;
  }

  private static SyndEntry entry(PublishedPost post, String site) {
    String address = site + "/posts/" + post.slug();
    SyndEntry entry = new SyndEntryImpl();
    entry.setUri(address);
    entry.setLink(address);
    entry.setTitle(post.title());
    entry.setAuthor(post.author());
    entry.setPublishedDate(Date.from(post.publishedAt()));
    entry.setUpdatedDate(Date.from(post.updatedAt()));
    SyndContentImpl summary = new SyndContentImpl();
    summary.setType("text");
    summary.setValue(post.excerpt());
    entry.setDescription(summary);
    SyndContentImpl content = new SyndContentImpl();
    content.setType("html");
    content.setValue(post.html());
    entry.setContents(List.of(content));
    List<SyndCategory> categories = new ArrayList<>();
    post.tags()
        .forEach(
            tag -> {
              SyndCategoryImpl category = new SyndCategoryImpl();
              category.setName(tag.name());
              categories.add(category);
            });
    entry.setCategories(categories);
    return entry;
  }
}

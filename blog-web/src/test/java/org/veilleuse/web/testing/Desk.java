package org.veilleuse.web.testing;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A moderator at the review queue, by its pages. */
public final class Desk {

  private final Client moderator;

  public Desk(Client moderator) {
    this.moderator = moderator;
  }

  /** A page of the queue with the case on it, as it is now. */
  public record Case(Answer page, Element article) {

    public String text() {
      return article.text();
    }
  }

  /** The waiting comment of this text, or null if none waits. */
  public Case find(String text) {
    String path = "/moderator/queue";
    while (path != null) {
      Answer page = moderator.get(path);
      if (page.status() != 200) {
        throw new IllegalStateException("no queue: " + page);
      }
      for (Element article : page.page().select("article.case")) {
        Element body = article.selectFirst(".case-text .typed").clone();
        body.select("a.mark-no").remove();
        if (body.wholeText().contains(text)) {
          return new Case(page, article);
        }
      }
      Element next = page.page().selectFirst(".pager a[rel=next]");
      path = next == null ? null : next.attr("href");
    }
    return null;
  }

  /** The texts of all that waits. */
  public int waiting() {
    String path = "/moderator/queue";
    int count = 0;
    while (path != null) {
      Answer page = moderator.get(path);
      List<Element> articles = page.page().select("article.case");
      count += articles.size();
      Element next = page.page().selectFirst(".pager a[rel=next]");
      path = next == null ? null : next.attr("href");
    }
    return count;
  }

  public Answer approve(Case found) {
    return decide(found, Map.of("action", "approve"));
  }

  public Answer spam(Case found) {
    return decide(found, Map.of("action", "spam"));
  }

  public Answer reject(Case found, String reason) {
    return decide(found, Map.of("action", "reject", "reason", reason));
  }

  /**
   * Rejects and names a rule of the site.
   *
   * @param siteRule its number
   */
  public Answer reject(Case found, String reason, String siteRule) {
    return decide(found, Map.of("action", "reject", "reason", reason, "site-rule", siteRule));
  }

  private Answer decide(Case found, Map<String, String> pressed) {
    return moderator.submit(found.page(), found.article().selectFirst("form.decide").id(), pressed);
  }
}

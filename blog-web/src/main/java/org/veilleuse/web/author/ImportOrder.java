package org.veilleuse.web.author;

import java.util.Map;
import org.veilleuse.core.exchange.ExportedPost;
import org.veilleuse.core.exchange.ExportedSite;

/**
 * What is known while a blog is being imported.
 *
 * @param importer the administrator who asked for it
 * @param approvedAtOrigin whether that administrator confirms the decisions made there
 * @param nameless what a commenter without a name is called
 * @param displayNames of the blog's authors, by login
 */
record ImportOrder(
    ExportedSite site,
    String importer,
    boolean approvedAtOrigin,
    String nameless,
    Map<String, String> displayNames) {

  private static final int LONGEST_SOURCE = 200;

  /** Tells blogs apart; with the ids in it, what came before from what is new. */
  String source() {
    String place = site.link().isBlank() ? site.title() : site.link();
    return place.length() <= LONGEST_SOURCE ? place : place.substring(0, LONGEST_SOURCE);
  }

  String language() {
    String language = site.language() == null ? "" : site.language();
    return language.startsWith("en")
        ? "en"
        : language.length() < 2 ? "fr" : language.substring(0, 2);
  }

  String displayNameOf(String login) {
    return displayNames.get(login);
  }

  /** A post without a title goes by its slug. */
  String titleOf(ExportedPost post) {
    return post.title().isBlank() ? post.slug() : post.title();
  }
}

package org.veilleuse.web.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.veilleuse.moderation.evidence.Wanted;

/**
 * What an address or a form asks for, as it was typed.
 *
 * @param comment a number, or what was typed instead
 * @param by {@code browser} or {@code pseudonym}
 * @param to the person's name; empty until it is chosen
 * @param language of the file: {@code fr}, {@code en}, or empty
 */
public record AskedEvidence(String comment, String by, String to, String language) {

  private static final int LONGEST = 200;

  /** Reads a request. */
  public static AskedEvidence of(HttpServletRequest request) {
    return new AskedEvidence(
        typed(request, "comment"),
        typed(request, "by").equals("pseudonym") ? "pseudonym" : "browser",
        typed(request, "to"),
        typed(request, "language"));
  }

  private static String typed(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    String typed = value == null ? "" : value.strip();
    return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
  }

  /** The number of the comment, or empty. */
  public Optional<Long> number() {
    try {
      return Optional.of(Long.valueOf(comment.startsWith("#") ? comment.substring(1) : comment));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** What is wanted, if everything is there. */
  public Optional<Wanted> wanted() {
    return to.isEmpty() || to.length() > Wanted.MOST_NAME
        ? Optional.empty()
        : number().map(id -> new Wanted(id, by.equals("browser"), to));
  }

  /** The page's address with all of it. */
  String address() {
    return "/moderator/evidence?comment="
        + encoded(comment)
        + "&by="
        + by
        + "&to="
        + encoded(to)
        + "&language="
        + encoded(language);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

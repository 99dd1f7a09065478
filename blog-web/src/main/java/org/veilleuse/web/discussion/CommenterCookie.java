package org.veilleuse.web.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import org.veilleuse.moderation.comment.Boundaries;
import org.veilleuse.moderation.comment.CommenterId;
import org.veilleuse.moderation.comment.Receipt;
import org.veilleuse.moderation.comment.SiteKey;

/**
 * The cookie by which the blog knows that two comments come from the same browser: a random
 * identity, signed with the site's key. Set when a comment was taken, or when a receipt's holder
 * asks for it, and at no other time.
 */
@ApplicationScoped
public class CommenterCookie {

  static final String NAME = "commenter";

  /** Renewed with every comment. */
  private static final Duration VALID = Duration.ofDays(365);

  private SiteKey key;
  private Boundaries boundaries;

  protected CommenterCookie() {}

  @Inject
  CommenterCookie(SiteKey key, Boundaries boundaries) {
    this.key = key;
    this.boundaries = boundaries;
  }

  /** Who sends the request under way; null without a cookie that we signed. */
  public CommenterId known() {
    return known((HttpServletRequest) external().getRequest());
  }

  /** The same, of a given request. */
  public CommenterId known(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        CommenterId id = cookie.getName().equals(NAME) ? read(cookie.getValue()) : null;
        if (id != null) {
          return id;
        }
      }
    }
    return null;
  }

  /**
   * Gives the browser the identity of a comment; does nothing if it has none. The comment's own: of
   * the same comment sent twice at once, the second answer must not say that it was somebody else.
   */
  public void remember(Receipt receipt) {
    boundaries.commenter(receipt.token()).ifPresent(id -> send(signed(id), VALID.toSeconds()));
  }

  /** Makes the browser forget. */
  public void forget() {
    send("", 0);
  }

  /** The identity in a cookie, or null if it is none of ours. */
  CommenterId read(String value) {
    int dot = value == null ? -1 : value.indexOf('.');
    if (dot < 0 || value.length() > 100) {
      return null;
    }
    CommenterId id;
    try {
      id = new CommenterId(value.substring(0, dot));
    } catch (IllegalArgumentException e) {
      return null;
    }
    return MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), signed(id).getBytes(StandardCharsets.UTF_8))
        ? id
        : null;
  }

  String signed(CommenterId id) {
    return id.value() + "." + key.mac("commenter", id.value());
  }

  // Written out: the server's own cookies lose SameSite.
  private static void send(String value, long seconds) {
    ((HttpServletResponse) external().getResponse())
        .addHeader(
            "Set-Cookie",
            NAME
                + "="
                + value
                + "; Max-Age="
                + seconds
                + "; Path=/; Secure; HttpOnly; SameSite=Lax");
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}

package org.veilleuse.web.reader;

import java.util.List;
import java.util.Optional;

/**
 * An address of the blog and the view behind it: {@code /posts/l-ete} is the view {@code
 * /post.xhtml} with the parameter {@code l-ete}.
 *
 * @param view the view's id, starting with a slash
 * @param parameter the last part of the address, or null where there is none
 * @param cached whether the page is the same for everybody
 */
record Route(String view, String parameter, boolean cached) {

  private static final int LONGEST_PARAMETER = 200;

  private static final List<String> DESKS =
      List.of(
          "/login",
          "/setup",
          "/author/posts",
          "/author/post",
          "/author/import",
          "/moderator/queue",
          "/moderator/guide",
          "/moderator/decided",
          "/moderator/audit",
          "/administrator/accounts",
          "/moderator/appeals",
          "/administrator/rules",
          "/moderator/commenter",
          "/moderator/measures",
          "/author/comments",
          "/administrator/shield",
          "/administrator/words",
          "/moderator/figures",
          "/moderator/flagged",
          "/moderator/evidence",
          "/moderator/thread",
          "/moderator/reports",
          "/moderator/notices",
          "/administrator/mail");

  /** The route of a path, or nothing if no view is behind it. */
  static Optional<Route> of(String path) {
    if (path.equals("/") || path.isEmpty()) {
      return Optional.of(new Route("/home.xhtml", null, true));
    }
    if (DESKS.contains(path)) {
      return Optional.of(new Route(path + ".xhtml", null, false));
    }
    return under("/posts/", path, "/post.xhtml", true)
        .or(() -> under("/tags/", path, "/tag.xhtml", true))
        .or(() -> under("/comments/", path, "/receipt.xhtml", false))
        .or(() -> under("/report/", path, "/report.xhtml", false))
        .or(() -> under("/reports/", path, "/report-receipt.xhtml", false))
        .or(() -> under("/notices/decide/", path, "/notice-decide.xhtml", false))
        .or(() -> under("/notices/confirm/", path, "/notice-confirm.xhtml", false));
  }

  /** Whether the view is a list with pages. */
  boolean paged() {
    return view.equals("/home.xhtml") || view.equals("/tag.xhtml");
  }

  private static Optional<Route> under(String prefix, String path, String view, boolean cached) {
    if (!path.startsWith(prefix)) {
      return Optional.empty();
    }
    String rest = path.substring(prefix.length());
    boolean one = !rest.isEmpty() && rest.indexOf('/') < 0 && rest.length() <= LONGEST_PARAMETER;
    return one ? Optional.of(new Route(view, rest, cached)) : Optional.empty();
  }
}

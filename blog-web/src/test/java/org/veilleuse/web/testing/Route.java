package org.veilleuse.web.testing;

import java.util.List;
import java.util.Set;

/**
 * A way into the blog.
 *
 * @param behind view or servlet
 * @param address one that leads to it
 * @param who may use it: accounts of the sample blog, and "" for anybody else
 * @param answer what a GET answers them
 */
public record Route(String behind, String address, Set<String> who, int answer) {

  public static final String AUTHOR = "odile";
  public static final String MODERATOR = "malik";
  public static final String ADMINISTRATOR = "admin";
  public static final Set<String> EVERYBODY = Set.of("", AUTHOR, MODERATOR, ADMINISTRATOR);

  private static final Set<String> WRITERS = Set.of(AUTHOR, ADMINISTRATOR);
  private static final Set<String> MODERATORS = Set.of(MODERATOR, ADMINISTRATOR);
  private static final Set<String> ADMINISTRATORS = Set.of(ADMINISTRATOR);
  private static final String POST = "/posts/in-praise-of-the-slow-reply";

  /** One to every view and servlet that there is. */
  public static final List<Route> ALL =
      List.of(
          new Route("home.xhtml", "/", EVERYBODY, 200),
          new Route("post.xhtml", POST, EVERYBODY, 200),
          new Route("tag.xhtml", "/tags/nothing", EVERYBODY, 404),
          new Route("receipt.xhtml", "/comments/unknown", EVERYBODY, 404),
          new Route("login.xhtml", "/login", EVERYBODY, 200),
          new Route("setup.xhtml", "/setup", EVERYBODY, 302),
          new Route("/feed.atom", "/feed.atom", EVERYBODY, 200),
          new Route("/error", "/error", EVERYBODY, 404),
          new Route("/health/live", "/health/live", EVERYBODY, 200),
          new Route("/health/ready", "/health/ready", EVERYBODY, 200),
          new Route("/logout", "/logout", EVERYBODY, 405),
          new Route("/control/import", "/control/import", EVERYBODY, 405),
          new Route("/control/verify-audit", "/control/verify-audit", EVERYBODY, 405),
          new Route("author/posts.xhtml", "/author/posts", WRITERS, 200),
          new Route("author/post.xhtml", "/author/post", WRITERS, 200),
          new Route("author/import.xhtml", "/author/import", ADMINISTRATORS, 200),
          new Route("/author/import/file", "/author/import/file", ADMINISTRATORS, 405),
          new Route("moderator/queue.xhtml", "/moderator/queue", MODERATORS, 200),
          new Route("moderator/decided.xhtml", "/moderator/decided", MODERATORS, 200),
          new Route("/moderator/desk", "/moderator/desk", MODERATORS, 405),
          new Route("/moderator/events", "/moderator/events", MODERATORS, 406),
          new Route("/moderator/opinion", "/moderator/opinion", MODERATORS, 405),
          new Route("moderator/audit.xhtml", "/moderator/audit", MODERATORS, 200),
          new Route(
              "/administrator/audit/export", "/administrator/audit/export", ADMINISTRATORS, 405),
          new Route("administrator/accounts.xhtml", "/administrator/accounts", ADMINISTRATORS, 200),
          new Route("moderator/appeals.xhtml", "/moderator/appeals", MODERATORS, 200),
          new Route("administrator/rules.xhtml", "/administrator/rules", ADMINISTRATORS, 200),
          new Route("moderator/commenter.xhtml", "/moderator/commenter", MODERATORS, 404),
          new Route("moderator/measures.xhtml", "/moderator/measures", MODERATORS, 200),
          new Route("/moderator/measure", "/moderator/measure", MODERATORS, 405),
          new Route("administrator/shield.xhtml", "/administrator/shield", WRITERS, 200),
          new Route("administrator/words.xhtml", "/administrator/words", ADMINISTRATORS, 200),
          new Route("author/comments.xhtml", "/author/comments", WRITERS, 200),
          new Route("moderator/figures.xhtml", "/moderator/figures", MODERATORS, 200),
          new Route("moderator/flagged.xhtml", "/moderator/flagged", MODERATORS, 200),
          new Route("/moderator/figures.csv", "/moderator/figures.csv", MODERATORS, 400),
          new Route("report.xhtml", "/report/0", EVERYBODY, 404),
          new Route("report-receipt.xhtml", "/reports/unknown", EVERYBODY, 404),
          new Route("moderator/reports.xhtml", "/moderator/reports", MODERATORS, 200),
          new Route("moderator/evidence.xhtml", "/moderator/evidence", MODERATORS, 200),
          new Route("/moderator/evidence/file", "/moderator/evidence/file", MODERATORS, 405),
          new Route("moderator/guide.xhtml", "/moderator/guide", MODERATORS, 200),
          new Route("moderator/thread.xhtml", "/moderator/thread", MODERATORS, 404),
          new Route("moderator/notices.xhtml", "/moderator/notices", MODERATORS, 200),
          new Route("administrator/mail.xhtml", "/administrator/mail", ADMINISTRATORS, 200),
          new Route("notice-confirm.xhtml", "/notices/confirm/unknown", EVERYBODY, 404),
          new Route("notice-decide.xhtml", "/notices/decide/unknown", EVERYBODY, 404),
          new Route("notice-off.xhtml", "/notices/off/unknown", EVERYBODY, 404),
          new Route("/notices/off/*", "/notices/off/unknown", EVERYBODY, 404));
}

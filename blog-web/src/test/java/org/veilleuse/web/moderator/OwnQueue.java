package org.veilleuse.web.moderator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.Desk;
import org.veilleuse.web.testing.RunningBlog;

/**
 * A part of the queue that a test has for itself: what is written in English under a French post,
 * which no other test does.
 */
final class OwnQueue {

  private static final String POST = "/posts/ce-que-la-nuit-fait-aux-phrases";

  private static final int MOST_PAGES = 20;

  private final RunningBlog blog;
  private final Client admin;
  private String address;

  OwnQueue(RunningBlog blog) {
    this.blog = blog;
    this.admin = Client.signedIn(blog, "admin");
  }

  /** Adds a comment, and returns the path of its receipt. */
  String comment(String pseudonym, String text) {
    String receipt = new Commenter(new Client(blog), POST).receipt(pseudonym, text);
    if (address == null) {
      String post =
          new Desk(admin).find(text).article().selectFirst("a[href*='queue?post=']").attr("href");
      address = post + "&language=en";
    }
    return receipt;
  }

  /** Its path; there is one once something was written in it. */
  String address() {
    return address;
  }

  String mark(String text) {
    return new Desk(admin).find(text).article().attr("data-mark");
  }

  static String id(String mark) {
    return mark.substring(0, mark.indexOf('.'));
  }

  /** A mark of the same comment after so many decisions, or takings back, more. */
  static String later(String mark, int steps) {
    String[] parts = mark.split("\\.");
    return parts[0] + "." + (Integer.parseInt(parts[1]) + steps);
  }

  /** What the other moderator, admin, does by the desk: fields in pairs, a name can come again. */
  Answer other(String... fields) {
    return asked(admin, fields);
  }

  static Answer asked(Client moderator, String... fields) {
    return sent(moderator, Map.of("Accept", "application/json"), fields);
  }

  static Answer sent(Client moderator, Map<String, String> headers, String... fields) {
    String body =
        Stream.iterate(0, at -> at < fields.length, at -> at + 2)
            .map(at -> Client.encoded(Map.of(fields[at], fields[at + 1])))
            .collect(Collectors.joining("&"));
    Map<String, String> all =
        Stream.concat(Client.asForm().entrySet().stream(), headers.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return moderator.send("POST", "/moderator/desk", body.getBytes(StandardCharsets.UTF_8), all);
  }

  /** Decided and taken back: the comment waits as before, in another version. */
  void decideAndTakeBack(String mark) {
    other("action", "spam", "mark", mark);
    other("action", "undo", "mark", later(mark, 1));
  }

  String state(String receipt) {
    return new Client(blog).get(receipt).page().select(".state").text();
  }

  /** Leaves nothing for the tests that come after. */
  void clear() {
    for (int page = 0; address != null && page < MOST_PAGES; page++) {
      List<String> marks = admin.get(address).page().select(".case").eachAttr("data-mark");
      if (marks.isEmpty()) {
        return;
      }
      other(
          Stream.concat(
                  Stream.of("action", "spam"), marks.stream().flatMap(m -> Stream.of("mark", m)))
              .toArray(String[]::new));
    }
  }
}

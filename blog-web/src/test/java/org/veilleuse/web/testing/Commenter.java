package org.veilleuse.web.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** A reader who comments under a post. */
public final class Commenter {

  private final Client client;
  private final String post;

  /**
   * @param post its path, such as {@code /posts/l-ete}
   */
  public Commenter(Client client, String post) {
    this.client = client;
    this.post = post;
  }

  /** Opens the post, fills in its form and sends it. */
  public Answer send(String pseudonym, String text) {
    return send(Map.of("pseudonym", pseudonym, "text", text));
  }

  /** Whatever fields; what is not given stays as it is on the page. */
  public Answer send(Map<String, String> fields) {
    return client.submit(client.get(post), "comment-form", "send", fields);
  }

  /** Sends a comment that has to be taken, and returns the path of its receipt. */
  public String receipt(String pseudonym, String text) {
    Answer answer = send(pseudonym, text);
    if (answer.status() != 302 || !answer.location().startsWith("/comments/")) {
      throw new AssertionError("no receipt: " + answer);
    }
    return answer.location();
  }

  /** What the form would send, filled in. */
  public Map<String, String> filled(Map<String, String> typed) {
    Map<String, String> fields =
        new LinkedHashMap<>(Client.fields(client.get(post), "comment-form"));
    fields.putAll(typed);
    fields.put("send", "");
    return fields;
  }
}

package org.veilleuse.moderation.tool;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.veilleuse.moderation.conversation.Remark;
import org.veilleuse.moderation.text.Text;

/**
 * A conversation as a line says it: {@code {"id", "lang", "comments": [{"n", "author", "at",
 * "post", "replyTo", "text"}]}}.
 *
 * @param locale null when the line does not say, or names a language that is not ours
 * @param remarks in the order of time
 */
record ThreadLine(String id, Locale locale, List<Remark> remarks) {
  private static final int MOST = 20_000;

  /** One comment, its number and what it replies to as the line gives them. */
  private record Given(long n, String author, Instant at, String post, Long replyTo, String text) {}

  /** The id of what was read; null when there is none. */
  static String id(Object line) {
    Object id = line instanceof Map<?, ?> map ? map.get("id") : null;
    return id instanceof String || id instanceof Long ? id.toString() : null;
  }

  static ThreadLine of(Object line) throws BadLine {
    if (!(line instanceof Map<?, ?> map)) {
      throw new BadLine("thread.object");
    }
    if (id(line) == null) {
      throw new BadLine("thread.field", "id");
    }
    if (!(map.get("comments") instanceof List<?> comments)) {
      throw new BadLine("thread.field", "comments");
    }
    if (comments.size() > MOST) {
      throw new BadLine("thread.many", MOST, comments.size());
    }
    List<Given> given = new ArrayList<>();
    for (Object comment : comments) {
      given.add(given(comment));
    }
    // those of one instant stay as they were given
    given.sort(Comparator.comparing(Given::at));
    return new ThreadLine(id(line), locale(map.get("lang")), remarks(given));
  }

  private static List<Remark> remarks(List<Given> given) throws BadLine {
    Map<Long, Long> numbers = new HashMap<>();
    for (Given one : given) {
      if (numbers.putIfAbsent(one.n, (long) numbers.size()) != null) {
        throw new BadLine("thread.twice", one.n);
      }
    }
    return given.stream()
        .map(
            one ->
                new Remark(
                    numbers.get(one.n),
                    one.author,
                    one.author,
                    one.at,
                    one.post,
                    numbers.get(one.replyTo),
                    one.text))
        .toList();
  }

  private static Given given(Object comment) throws BadLine {
    if (!(comment instanceof Map<?, ?> map)) {
      throw new BadLine("thread.field", "comments");
    }
    if (!(map.get("n") instanceof Long n)) {
      throw new BadLine("thread.field", "n");
    }
    Object replyTo = map.get("replyTo");
    if (replyTo != null && !(replyTo instanceof Long)) {
      throw new BadLine("thread.of", "replyTo", n);
    }
    String text = string(map, "text", n);
    if (text.length() > Text.longest()) {
      throw new BadLine("thread.long", n, Text.longest(), text.length());
    }
    return new Given(
        n,
        string(map, "author", n),
        instant(string(map, "at", n), n),
        string(map, "post", n),
        (Long) replyTo,
        text);
  }

  private static String string(Map<?, ?> map, String name, long n) throws BadLine {
    if (map.get(name) instanceof String value) {
      return value;
    }
    throw new BadLine("thread.of", name, n);
  }

  private static Instant instant(String text, long n) throws BadLine {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new BadLine("thread.of", "at", n);
    }
  }

  private static Locale locale(Object lang) {
    String code = lang instanceof String string ? string.strip().toLowerCase(Locale.ROOT) : "";
    return code.startsWith("fr") ? Locale.FRENCH : code.startsWith("en") ? Locale.ENGLISH : null;
  }
}

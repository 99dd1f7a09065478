package org.veilleuse.web.moderator;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.veilleuse.moderation.comment.QueueFilter;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.web.discussion.Threads;

/**
 * The filter of the queue as its address says it; what the address says wrongly does not narrow.
 *
 * @param pattern the name of a pattern, or null
 * @param post the id of a post, or null
 * @param language {@code fr}, {@code en} or null
 * @param state one of {@link #STATES}, or null
 * @param opinion {@code asked} for what anybody asks about, {@code mine} for one's own, or null
 */
public record DeskFilter(
    String pattern, Long post, String language, String state, boolean mine, String opinion)
    implements Serializable {

  static final List<String> STATES = List.of("flagged", "calm", "unscreened", "reported");
  static final List<String> OPINIONS = List.of("asked", "mine");
  static final List<String> LANGUAGES = List.of("fr", "en");

  private static final int LONGEST_ID = 18;

  static DeskFilter of(HttpServletRequest request) {
    String pattern = request.getParameter("pattern");
    return new DeskFilter(
        patterns().contains(pattern) ? pattern : null,
        number(request.getParameter("post")),
        oneOf(LANGUAGES, request.getParameter("language")),
        oneOf(STATES, request.getParameter("state")),
        "1".equals(request.getParameter("mine")),
        oneOf(OPINIONS, request.getParameter("opinion")));
  }

  /** The names of all patterns. */
  static List<String> patterns() {
    return List.of(PatternId.values()).stream().map(PatternId::name).toList();
  }

  private static String oneOf(List<String> known, String asked) {
    return asked != null && known.contains(asked) ? asked : null;
  }

  private static Long number(String digits) {
    boolean plain =
        digits != null
            && !digits.isEmpty()
            && digits.length() <= LONGEST_ID
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return plain ? Long.valueOf(digits) : null;
  }

  QueueFilter asked(String moderator) {
    return new QueueFilter(
        pattern == null ? null : PatternId.valueOf(pattern),
        post == null ? null : Threads.of(post),
        language,
        "unscreened".equals(state) ? Boolean.FALSE : null,
        "flagged".equals(state) ? Boolean.TRUE : "calm".equals(state) ? Boolean.FALSE : null,
        mine ? moderator : null,
        opinion == null ? null : opinion.equals("mine") ? moderator : "",
        "reported".equals(state));
  }

  /** Whether it lets everything through. */
  public boolean all() {
    return query().isEmpty();
  }

  /** For example {@code &pattern=THREAT&mine=1}, or nothing; safe to stand in an address. */
  public String query() {
    return part("pattern", pattern)
        + part("post", post)
        + part("language", language)
        + part("state", state)
        + (mine ? "&mine=1" : "")
        + part("opinion", opinion);
  }

  private static String part(String name, Object value) {
    return value == null ? "" : "&" + name + "=" + value;
  }
}

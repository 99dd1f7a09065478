package org.veilleuse.web.moderator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.veilleuse.moderation.comment.AlreadyDecided;
import org.veilleuse.moderation.comment.Claims;
import org.veilleuse.moderation.comment.QueueState;
import org.veilleuse.moderation.comment.QueueWatch;
import org.veilleuse.web.reader.Words;
import org.veilleuse.web.setup.Settings;

/**
 * Answers an open page of the queue that asks how things stand: when it heard of something, or
 * every so often if it cannot listen.
 */
@ApplicationScoped
class LivePoll {

  private static final int LONGEST_NUMBER = 18;
  private static final int COUNTED = 1000;
  private static final Duration A_MOMENT = Duration.ofMinutes(1);

  private LiveNews news;
  private QueueWatch watch;
  private Claims claims;
  private Settings settings;
  private Clock clock;

  LivePoll() {}

  @Inject
  LivePoll(LiveNews news, QueueWatch watch, Claims claims, Settings settings, Clock clock) {
    this.news = news;
    this.watch = watch;
    this.claims = claims;
    this.settings = settings;
    this.clock = clock;
  }

  JsonObjectBuilder answer(HttpServletRequest request, Locale locale) {
    String me = request.getUserPrincipal().getName();
    NewsLog.Since since = news.since(request.getParameter("since"));
    List<Long> shown = numbers(request, "shown");
    Set<Long> heardOf = new TreeSet<>(numbers(request, "heard"));
    since.news().stream()
        .filter(one -> one.kind().equals("waits"))
        .forEach(n -> heardOf.add(n.id()));
    heardOf.removeAll(shown);
    QueueState state =
        watch.of(
            DeskFilter.of(request).asked(me),
            shown,
            heardOf,
            since.missed() ? instant(request.getParameter("at")) : null);
    Set<Long> fresh = new TreeSet<>(state.fresh());
    fresh.removeAll(shown);
    JsonArrayBuilder heard = Json.createArrayBuilder();
    since.news().forEach(one -> heard.add(one.json()));
    JsonObjectBuilder decided = Json.createObjectBuilder();
    state
        .decided()
        .forEach((id, one) -> decided.add(Long.toString(id), told(one, clock.instant(), locale)));
    return Json.createObjectBuilder()
        .add("mark", since.mark())
        .add("news", heard)
        .add("title", title(state.total(), settings.getTitle(), locale))
        .add("count", Words.say(locale, "queue.count", state.total()))
        .add("fresh", Json.createArrayBuilder(fresh.stream().map(String::valueOf).toList()))
        .add("decided", decided)
        .add("claims", claims(shown, me, locale));
  }

  /** Who decided what; that it was a moment ago is said only while that is so. */
  static String told(AlreadyDecided one, Instant now, Locale locale) {
    String when = one.at().isBefore(now.minus(A_MOMENT)) ? "live.earlier." : "live.decided.";
    return Words.say(locale, when + one.verdict().name(), TrailWords.who(one.by(), locale));
  }

  private JsonObjectBuilder claims(List<Long> shown, String me, Locale locale) {
    JsonObjectBuilder others = Json.createObjectBuilder();
    claims.of(shown).values().stream()
        .filter(claim -> !claim.moderator().equals(me))
        .forEach(
            claim ->
                others.add(
                    Long.toString(claim.commentId()),
                    Words.say(locale, "queue.claimed", claim.moderator())));
    return others;
  }

  /** The page's title, with how many wait where an eye finds it among other tabs. */
  static String title(long total, String site, Locale locale) {
    String count = total == 0 ? "" : total > COUNTED ? "(1000+) " : "(" + total + ") ";
    return count + Words.say(locale, "queue.title") + " – " + site;
  }

  private static Instant instant(String millis) {
    return number(millis) == null ? Instant.EPOCH : Instant.ofEpochMilli(number(millis));
  }

  private static List<Long> numbers(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return (values == null ? Stream.<String>empty() : Arrays.stream(values))
        .map(LivePoll::number)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Long number(String digits) {
    boolean plain =
        digits != null
            && !digits.isEmpty()
            && digits.length() <= LONGEST_NUMBER
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return plain ? Long.valueOf(digits) : null;
  }
}

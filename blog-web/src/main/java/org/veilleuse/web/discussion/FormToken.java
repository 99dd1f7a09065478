package org.veilleuse.web.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import org.veilleuse.moderation.comment.SiteKey;
import org.veilleuse.moderation.comment.ThreadId;

/**
 * The token in each comment form: the hour it was made in, signed for one thread. It is the same
 * for all readers of that hour, so that the page can be kept and shared.
 */
@ApplicationScoped
public class FormToken {

  /** A page stays in the cache for an hour, and may stay open in a reader's window for a day. */
  private static final Duration VALID = Duration.ofHours(25);

  private SiteKey key;
  private Clock clock;

  protected FormToken() {}

  @Inject
  FormToken(SiteKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /** For example {@code 494400.dGhpcyBpcyBub3QgcmVhbA}. */
  public String make(ThreadId thread) {
    return signed(thread, thisHour());
  }

  /** Whether we made this token for this thread within the last {@code 25} hours. */
  public boolean isValid(String token, ThreadId thread) {
    if (token == null || token.length() > 100) {
      return false;
    }
    int dot = token.indexOf('.');
    long hour;
    try {
      hour = Long.parseLong(token.substring(0, Math.max(0, dot)));
    } catch (NumberFormatException e) {
      return false;
    }
    boolean recent = hour <= thisHour() && hour > thisHour() - VALID.toHours();
    return recent
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8),
            signed(thread, hour).getBytes(StandardCharsets.UTF_8));
  }

  private long thisHour() {
    return clock.instant().getEpochSecond() / 3600;
  }

  private String signed(ThreadId thread, long hour) {
    return hour + "." + key.mac("form", thread.value(), Long.toString(hour));
  }
}

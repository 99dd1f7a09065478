package org.veilleuse.web.moderator;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The latest news in order, so that a page that was away for a while is given what it missed. Each
 * has a mark, such as {@code m3k9-42}: which run of the server, and the how manyth.
 */
final class NewsLog {

  /**
   * What came after a mark.
   *
   * @param missed whether there was more than is known still, so that the page has to ask anew
   * @param mark of the last
   */
  record Since(List<News> news, boolean missed, String mark) {}

  private static final int LONGEST_MARK = 40;

  private final String run;
  private final int kept;
  private final Deque<News> latest = new ArrayDeque<>();
  private long last;

  NewsLog(String run, int kept) {
    this.run = run;
    this.kept = kept;
  }

  synchronized void add(News news) {
    last++;
    latest.addLast(news);
    if (latest.size() > kept) {
      latest.removeFirst();
    }
  }

  /** The mark of the last that was known before an instant, or of what was forgotten before. */
  synchronized String markBefore(Instant then) {
    long later = latest.stream().filter(news -> !news.at().isBefore(then)).count();
    return mark(last - later);
  }

  synchronized String mark() {
    return mark(last);
  }

  /**
   * @param mark null, and anything else that is no mark of this run, has missed something
   */
  synchronized Since since(String mark) {
    long unknown = number(mark).map(number -> last - number).orElse(Long.MAX_VALUE);
    if (unknown > latest.size()) {
      return new Since(List.of(), true, mark());
    }
    List<News> all = new ArrayList<>(latest);
    return new Since(current(all.subList(all.size() - (int) unknown, all.size())), false, mark());
  }

  /** Without decisions that were taken back since: the page shows the comment as it waits again. */
  private static List<News> current(List<News> news) {
    List<News> current = new ArrayList<>();
    Set<Long> waiting = new HashSet<>();
    for (int i = news.size() - 1; i >= 0; i--) {
      News one = news.get(i);
      if (one.kind().equals("waits")) {
        waiting.add(one.id());
      }
      if (!one.kind().equals("decided") || !waiting.contains(one.id())) {
        current.add(0, one);
      }
    }
    return current;
  }

  private String mark(long number) {
    return run + "-" + number;
  }

  private Optional<Long> number(String mark) {
    if (mark == null || mark.length() > LONGEST_MARK || !mark.startsWith(run + "-")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.valueOf(mark.substring(run.length() + 1)))
          .filter(number -> number >= 0 && number <= last);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}

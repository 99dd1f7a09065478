package org.veilleuse.web.moderator;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.veilleuse.moderation.comment.ClaimChanged;
import org.veilleuse.moderation.comment.StepTaken;
import org.veilleuse.web.setup.Background;
import org.veilleuse.web.setup.Settings;

/**
 * Hands the news of the queue to the pages that listen. Whoever commits only notes what happened;
 * it is sent by another thread, so that no browser makes a decision wait.
 */
@ApplicationScoped
class LiveNews {

  /** Tabs of one moderator that can listen at once. */
  static final int MOST_TABS = 4;

  private static final int KEPT = 500;

  /** As long as this a page may take to be made: what came meanwhile is told once more. */
  private static final Duration OVERLAP = Duration.ofSeconds(5);

  /** A browser comes back by itself, and its session and role are looked at like any other's. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean sending = new AtomicBoolean();
  private NewsLog log;
  private Clock clock;
  private Settings settings;

  @Inject Background background;

  LiveNews() {}

  @Inject
  LiveNews(Clock clock, Settings settings) {
    this.clock = clock;
    this.settings = settings;
    this.log = new NewsLog(Long.toString(clock.millis(), Character.MAX_RADIX), KEPT);
  }

  void onStep(@Observes(during = TransactionPhase.AFTER_SUCCESS) StepTaken step) {
    News.of(step, clock.instant()).ifPresent(this::tell);
  }

  void onClaim(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClaimChanged claim) {
    tell(News.of(claim, clock.instant()));
  }

  private void tell(News news) {
    log.add(news);
    if (!streams.isEmpty() && sending.compareAndSet(false, true)) {
      background.run(this::sendAll);
    }
  }

  private void sendAll() {
    // Before looking: what comes after the look finds nobody sending, and sends itself.
    sending.set(false);
    streams.forEach(stream -> stream.catchUp(log));
  }

  /** Where a page stands that begins to be made now. */
  String mark() {
    return log.markBefore(clock.instant().minus(OVERLAP));
  }

  /** What came after a mark, for a page that polls. */
  NewsLog.Since since(String mark) {
    return log.since(mark);
  }

  /**
   * Whether another page may listen. The one that the same tab had before is gone, and of more tabs
   * than one moderator reads at once the oldest is told to ask instead: it may be closed already.
   */
  boolean makesRoom(String login, String tab) {
    end(stream -> stream.login().equals(login) && stream.tab().equals(tab));
    List<LiveStream> own =
        streams.stream()
            .filter(stream -> stream.login().equals(login))
            .sorted(Comparator.comparing(LiveStream::opened))
            .toList();
    List<LiveStream> tooMany = own.subList(0, Math.max(0, own.size() - MOST_TABS + 1));
    tooMany.forEach(oldest -> oldest.send("event: enough\ndata: {}\n\n"));
    end(tooMany::contains);
    return streams.size() < settings.liveConnections();
  }

  /** Gives a page what it missed, and from now on what comes. */
  void add(LiveStream stream) {
    streams.add(stream);
    stream.send("retry: 3000\n\n");
    stream.catchUp(log);
  }

  void remove(LiveStream stream) {
    streams.remove(stream);
  }

  /** Hangs up on the pages of a session that has ended. */
  void end(HttpSession session) {
    end(stream -> stream.isOf(session));
  }

  /**
   * Says that it is still there, and hangs up on those who may not listen any longer.
   *
   * @param mayListen whether somebody is signed in with a session, even one that has ended
   *     meanwhile, who may
   */
  void beat(Predicate<HttpSession> mayListen) {
    var oldest = clock.instant().minus(LONGEST);
    end(stream -> stream.opened().isBefore(oldest) || !mayListen.test(stream.session()));
    // An event, no comment line: a page that does not hear it knows that nothing gets through.
    streams.forEach(stream -> stream.send("event: beat\ndata: {}\n\n"));
  }

  boolean isHeard() {
    return !streams.isEmpty();
  }

  private void end(Predicate<LiveStream> which) {
    List<LiveStream> ending = streams.stream().filter(which).toList();
    if (!ending.isEmpty()) {
      ending.forEach(streams::remove);
      // Not by a thread that serves a request: the container would end another one inside it.
      background.run(() -> ending.forEach(LiveStream::end));
    }
  }

  @PreDestroy
  void stop() {
    streams.forEach(LiveStream::end);
  }
}

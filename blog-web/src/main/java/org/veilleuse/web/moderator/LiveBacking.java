package org.veilleuse.web.moderator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import org.veilleuse.web.setup.Settings;

/** What the live part of the queue's page starts from. */
@Named("live")
@RequestScoped
public class LiveBacking {

  /** Clocks are one, but a comment is there a little after the time that it bears. */
  private static final Duration OVERLAP = Duration.ofSeconds(10);

  @Inject private LiveNews news;
  @Inject private QueueBacking queue;
  @Inject private Settings settings;
  @Inject private Clock clock;

  private String mark;
  private long at;

  @PostConstruct
  void open() {
    mark = news.mark();
    at = clock.instant().minus(OVERLAP).toEpochMilli();
  }

  /** Up to where this page knows the news. */
  public String getMark() {
    return mark;
  }

  /** When this page was made, in milliseconds since 1970, a little early. */
  public long getAt() {
    return at;
  }

  public String getTitle() {
    return LivePoll.title(
        queue.getTotal(),
        settings.getTitle(),
        FacesContext.getCurrentInstance().getViewRoot().getLocale());
  }
}

package org.veilleuse.web.moderator;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Whoever signs out hears nothing more, on none of their pages. */
@WebListener
public class LiveSessions implements HttpSessionListener {

  @Inject private LiveNews news;

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    news.end(event.getSession());
  }
}

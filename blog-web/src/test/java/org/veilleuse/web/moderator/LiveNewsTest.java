package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.veilleuse.web.setup.Background;
import org.veilleuse.web.testing.Configured;
import org.veilleuse.web.testing.SetClock;

class LiveNewsTest {

  private final SetClock clock = new SetClock(Instant.parse("2026-11-24T18:05:00Z"));
  private final LiveNews news = news("50");

  private LiveNews news(String connections) {
    LiveNews made =
        new LiveNews(clock, Configured.settings(Map.of("blog.live.connections", connections)));
    made.background = new Background();
    return made;
  }

  /** A browser that listens, as a server stands for it. */
  private final class Listener extends ServletOutputStream {

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private boolean hungUpOn;

    LiveStream as(String login, String tab) {
      LiveStream stream =
          new LiveStream(
              login,
              tab,
              clock.instant(),
              made(HttpSession.class),
              made(AsyncContext.class),
              this,
              null,
              news::remove);
      stream.onWritePossible();
      return stream;
    }

    private <T> T made(Class<T> type) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, called, arguments) ->
                  switch (called.getName()) {
                    case "getId" -> sessionId();
                    case "complete" -> {
                      hungUpOn = true;
                      yield null;
                    }
                    default -> throw new UnsupportedOperationException(called.getName());
                  }));
    }

    String sessionId() {
      return "session of " + System.identityHashCode(this);
    }

    String heard() {
      return heard.toString(StandardCharsets.UTF_8);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {}

    @Override
    public void write(int one) {
      heard.write(one);
    }
  }

  @Test
  void whoeverMayNotListenAnyLongerIsHungUpOn() {
    Listener stays = new Listener();
    Listener goes = new Listener();
    news.add(stays.as("malik", "one"));
    news.add(goes.as("malik", "two"));
    news.beat(session -> true);
    assertThat(stays.heard()).endsWith("event: beat\ndata: {}\n\n");
    assertThat(goes.hungUpOn).isFalse();

    news.beat(session -> session.getId().equals(stays.sessionId()));
    assertThat(goes.hungUpOn).isTrue();
    assertThat(stays.hungUpOn).isFalse();

    clock.move(Duration.ofMinutes(10));
    news.beat(session -> true);
    assertThat(stays.hungUpOn).isFalse();
    clock.move(Duration.ofMinutes(1));
    news.beat(session -> true);
    assertThat(stays.hungUpOn).as("it comes back by itself").isTrue();
    assertThat(news.isHeard()).isFalse();
  }

  @Test
  void thereIsRoomForSoManyPagesAndAlwaysForOneThatComesBack() {
    LiveNews few = news("2");
    LiveStream first = new Listener().as("malik", "one");
    assertThat(few.makesRoom("malik", "one")).isTrue();
    few.add(first);
    assertThat(few.makesRoom("admin", "one")).isTrue();
    few.add(new Listener().as("admin", "one"));
    assertThat(few.makesRoom("malik", "two")).isFalse();
    assertThat(few.makesRoom("admin", "one")).isTrue();
    few.add(new Listener().as("admin", "one"));
    few.remove(first);
    assertThat(few.makesRoom("malik", "two")).isTrue();
  }
}

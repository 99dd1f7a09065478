package org.veilleuse.web.moderator;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * One page that listens. It has no thread: whoever has news puts it here, and what the browser does
 * not take at once waits in a short line. A browser that takes nothing is hung up on; it comes back
 * and is given what it missed.
 */
final class LiveStream implements WriteListener, AsyncListener {

  private static final int LONGEST_LINE = 100;

  private final String login;
  private final String tab;
  private final Instant opened;
  private final HttpSession session;
  private final String sessionId;
  private final AsyncContext async;
  private final ServletOutputStream out;
  private final Consumer<LiveStream> ended;
  private final Deque<byte[]> line = new ArrayDeque<>();
  private final Object order = new Object();
  private boolean ready;
  private boolean over;
  private String mark;

  LiveStream(
      String login,
      String tab,
      Instant opened,
      HttpSession session,
      AsyncContext async,
      ServletOutputStream out,
      String mark,
      Consumer<LiveStream> ended) {
    this.login = login;
    this.tab = tab;
    this.opened = opened;
    this.session = session;
    this.sessionId = session.getId();
    this.async = async;
    this.out = out;
    this.mark = mark;
    this.ended = ended;
  }

  String login() {
    return login;
  }

  String tab() {
    return tab;
  }

  Instant opened() {
    return opened;
  }

  boolean isOf(HttpSession one) {
    return sessionId.equals(one.getId());
  }

  /** The session that it was opened in, which may have ended. */
  HttpSession session() {
    return session;
  }

  /** Gives it what it has not heard yet, each once and in order, whoever gives. */
  void catchUp(NewsLog log) {
    synchronized (order) {
      NewsLog.Since since = log.since(mark);
      mark = since.mark();
      if (since.missed()) {
        send("event: missed\nid: " + mark + "\ndata: {}\n\n");
      } else if (!since.news().isEmpty()) {
        send(told(since));
      }
    }
  }

  /** Only the last bears a mark: a connection that breaks before it is given all of them again. */
  private static String told(NewsLog.Since since) {
    StringBuilder text = new StringBuilder();
    for (News news : since.news()) {
      if (text.length() > 0) {
        text.append("\n\n");
      }
      text.append("data: ").append(news.json());
    }
    return text.append("\nid: ").append(since.mark()).append("\n\n").toString();
  }

  void send(String text) {
    boolean stuck;
    synchronized (this) {
      stuck = line.size() >= LONGEST_LINE;
      if (!over && !stuck) {
        line.addLast(text.getBytes(StandardCharsets.UTF_8));
        stuck = ready && !written();
      }
    }
    if (stuck) {
      end();
    }
  }

  /** Whether the browser is still there, as far as one can see. */
  private boolean written() {
    try {
      while (!line.isEmpty() && out.isReady()) {
        out.write(line.removeFirst());
        if (out.isReady()) {
          out.flush();
        }
      }
      return true;
    } catch (IOException | IllegalStateException e) {
      return false; // Gone: a page was closed, which is no news for the log.
    }
  }

  /** Hangs up. */
  void end() {
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
      line.clear();
    }
    ended.accept(this);
    try {
      async.complete();
    } catch (IllegalStateException e) {
      // The container was faster.
    }
  }

  @Override
  public void onWritePossible() {
    boolean there;
    synchronized (this) {
      ready = true;
      there = over || written();
    }
    if (!there) {
      end();
    }
  }

  @Override
  public void onError(Throwable gone) {
    end();
  }

  @Override
  public void onError(AsyncEvent event) {
    end();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    end();
  }

  @Override
  public void onComplete(AsyncEvent event) {
    end();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {}
}

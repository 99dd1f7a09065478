package org.veilleuse.web.moderator;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;

/**
 * The news of the queue as Server-Sent Events, for as long as a page listens; web.xml says for
 * whom. No request thread is kept: the answer is written when there is something to say.
 */
@WebServlet(urlPatterns = "/moderator/events", asyncSupported = true)
public class EventsServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final int LONGEST_TAB = 40;

  @Inject private transient LiveNews news;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String accepted = Objects.requireNonNullElse(request.getHeader("Accept"), "");
    if (!accepted.contains("text/event-stream")) {
      response.sendError(HttpServletResponse.SC_NOT_ACCEPTABLE);
      return;
    }
    String login = request.getUserPrincipal().getName();
    String tab = Objects.requireNonNullElse(request.getParameter("tab"), "");
    if (tab.isEmpty() || tab.length() > LONGEST_TAB || request.getSession(false) == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else if (!news.makesRoom(login, tab)) {
      response.setHeader("Retry-After", "60");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else {
      listen(login, tab, request, response);
    }
  }

  private void listen(
      String login, String tab, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/event-stream;charset=UTF-8");
    // Proxies of the nginx family would keep the news until they have a page of it.
    response.setHeader("X-Accel-Buffering", "no");
    ServletOutputStream out = response.getOutputStream();
    AsyncContext async = request.startAsync();
    async.setTimeout(0);
    String heard = request.getHeader("Last-Event-ID");
    LiveStream stream =
        new LiveStream(
            login,
            tab,
            clock.instant(),
            request.getSession(false),
            async,
            out,
            heard == null ? request.getParameter("since") : heard,
            news::remove);
    async.addListener(stream);
    out.setWriteListener(stream);
    news.add(stream);
  }
}

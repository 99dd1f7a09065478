package org.veilleuse.web.reader;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.veilleuse.web.setup.FirstStart;

/** Leads each address to its view, and readers' pages through the page cache. */
public class Routes extends HttpFilter {

  /** The request attribute that holds the last part of the address, for example a post's slug. */
  public static final String PARAMETER = "routeParameter";

  private static final long serialVersionUID = 1;

  @Inject private transient PageCache cache;
  @Inject private transient PageLanguage language;
  @Inject private transient FirstStart firstStart;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath();
    if (path.endsWith(".xhtml") || path.startsWith("/jakarta.faces.resource")) {
      // Views are reached by their address only; raw ones could be run where they lie.
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Optional<Route> route = Route.of(path);
    if (route.isEmpty()) {
      chain.doFilter(request, response);
    } else if (firstStart.isPending() && !path.equals("/setup")) {
      response.sendRedirect("/setup");
    } else {
      follow(route.get(), request, response);
    }
  }

  private void follow(Route route, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.setAttribute(PARAMETER, route.parameter());
    RequestDispatcher view = request.getRequestDispatcher(route.view());
    response.addHeader("Vary", "Accept-Language");
    if (!route.cached()) {
      view.forward(request, response);
    } else if (request.getMethod().equals("POST")) {
      response.setHeader("Cache-Control", "no-store");
      view.forward(request, response);
    } else if (request.getParameter("reply") != null) {
      response.setHeader("Cache-Control", "no-store");
      view.forward(new OnlyParameter(request, "reply"), response);
    } else {
      readersPage(route, request, response, view);
    }
  }

  private void readersPage(
      Route route, HttpServletRequest request, HttpServletResponse response, RequestDispatcher view)
      throws IOException, ServletException {
    String page = route.paged() ? request.getParameter("page") : null;
    if (page != null && !isPageNumber(page)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String key =
        language.of(request).getLanguage()
            + request.getServletPath()
            + (page == null ? "" : "?" + page);
    long generation = cache.generation();
    Optional<CachedPage> known = cache.get(key);
    if (known.isPresent()) {
      known.get().send(request, response);
      return;
    }
    CapturedResponse captured = new CapturedResponse(response);
    // What is kept for everybody is made of nothing but its key.
    view.forward(new OnlyParameter(request, route.paged() ? "page" : null), captured);
    if (captured.isPage()) {
      CachedPage made = CachedPage.of(captured.body(), captured.getContentType());
      cache.put(key, made, generation);
      made.send(request, response);
    }
  }

  /** Each page has one number, written one way: others would be kept beside it. */
  private static boolean isPageNumber(String page) {
    return !page.isEmpty()
        && page.length() <= 6
        && page.charAt(0) != '0'
        && page.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}

package org.veilleuse.web.setup;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.veilleuse.web.reader.PageLanguage;
import org.veilleuse.web.reader.Words;

/**
 * The page for every error: it says what the reader can do and nothing of what went wrong inside. A
 * plain servlet, since it must work when Faces does not.
 */
@WebServlet("/error")
public class ErrorPages extends HttpServlet {

  private static final Logger LOG = Logger.getLogger(ErrorPages.class.getName());
  private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 411, 413, 415, 429, 503);
  private static final long serialVersionUID = 1;

  @Inject private transient PageLanguage language;
  @Inject private transient Settings settings;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    // Asked for directly, it is a page that is not there.
    int status = failed instanceof Integer code ? code : 404;
    Object thrownObject = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (isExpired(thrownObject)) {
      // A page left open too long, or one that we never made: nothing failed here.
      status = 400;
    } else if (thrownObject instanceof Throwable thrown) {
      LOG.log(
          Level.SEVERE,
          // Not the address: it may hold a receipt.
          "A page failed: " + request.getAttribute(RequestDispatcher.ERROR_SERVLET_NAME),
          thrown);
    }
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    String words = "error." + (KNOWN.contains(status) ? status : status < 500 ? 400 : 500);
    Locale locale = language.of(request);
    response
        .getWriter()
        .write(
            """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"/><title>%s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <link rel="icon" type="image/svg+xml" href="/resources/veilleuse/favicon.svg"/>
            <link rel="stylesheet" href="/resources/veilleuse/blog.css"/></head>
            <body><a class="skip" href="#main">%s</a><header class="site-header"><div><p class="site-name">
            <img src="/resources/veilleuse/logo.svg" alt="" width="42" height="42"/><a href="/">%s</a></p></div></header>
            <main class="page" id="main" tabindex="-1"><div class="narrow error-page">
            <p class="error-code">%s</p><h1>%s</h1><p class="lead">%s</p>
            <p class="actions"><a class="button" href="/">%s</a></p></div></main></body></html>
            """
                .formatted(
                    locale.getLanguage(),
                    escaped(Words.say(locale, words + ".title")),
                    escaped(Words.say(locale, "page.skip")),
                    escaped(settings.getTitle()),
                    escaped(Words.say(locale, "error.code", Integer.toString(status))),
                    escaped(Words.say(locale, words + ".title")),
                    escaped(Words.say(locale, words + ".text")),
                    escaped(Words.say(locale, "error.home"))));
  }

  private static boolean isExpired(Object thrown) {
    return thrown instanceof ViewExpiredException
        || (thrown instanceof Throwable t && t.getCause() instanceof ViewExpiredException);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

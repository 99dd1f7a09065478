package org.veilleuse.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.veilleuse.web.reader.PageLanguage;
import org.veilleuse.web.setup.SiteFolder;

/**
 * A door through which the command line reaches the running blog. Only whoever can read the token
 * in the data folder may use it. The last line of the answer decides: {@code OK} is well.
 */
public abstract class ControlServlet extends HttpServlet {

  private static final String BEARER = "Bearer ";
  private static final long serialVersionUID = 1;

  @Inject private transient SiteFolder folder;
  @Inject private transient PageLanguage language;

  @Override
  protected final void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String header = request.getHeader("Authorization");
    if (header == null
        || !header.startsWith(BEARER)
        || !folder.authorises(header.substring(BEARER.length()))) {
      // As if it were not there, for whoever has no business here.
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Locale words = language.of(request);
    response.setContentType("text/plain;charset=UTF-8");
    PrintWriter out = response.getWriter();
    run(request, out, words);
    out.flush();
  }

  /**
   * Does what the command asks and prints lines about it.
   *
   * @param words the language of the command line
   */
  protected abstract void run(HttpServletRequest request, PrintWriter out, Locale words)
      throws IOException;
}

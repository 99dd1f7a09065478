package org.veilleuse.web.notice;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.veilleuse.moderation.notice.EndingLetters;
import org.veilleuse.web.reader.Routes;

/**
 * The address in {@code List-Unsubscribe}. A POST of anything ends the letters (RFC 8058: a mail
 * program sends it by itself, as a form of any kind, so the body is not looked at); to open it
 * shows a page with a button.
 */
@WebServlet("/notices/off/*")
public class EndNotices extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient EndingLetters ending;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.setAttribute(Routes.PARAMETER, token(request));
    response.addHeader("Vary", "Accept-Language");
    request.getRequestDispatcher("/notice-off.xhtml").forward(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = token(request);
    if (ending.end(token)) {
      response.sendRedirect("/notices/off/" + token + "?ended=1");
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static String token(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null ? "" : path.substring(1);
  }
}

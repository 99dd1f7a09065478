package org.veilleuse.web.author;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.veilleuse.core.exchange.ImportJobs;
import org.veilleuse.core.exchange.ImportProgress;
import org.veilleuse.web.reader.PageLanguage;
import org.veilleuse.web.setup.SiteFolder;

/**
 * The door through which {@code java -jar veilleuse.jar import FILE} reaches the running blog. Only
 * whoever can read the token in the data folder may use it.
 */
@WebServlet("/control/import")
public class ControlImport extends HttpServlet {

  private static final String BEARER = "Bearer ";
  private static final long serialVersionUID = 1;

  @Inject private transient BlogImport blogImport;
  @Inject private transient ImportJobs jobs;
  @Inject private transient SiteFolder folder;
  @Inject private transient PageLanguage language;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
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
    String name = request.getParameter("name");
    boolean approved = request.getParameter("hold") == null;
    ImportProgress end =
        blogImport.run(
            jobs.begin(name == null ? "" : name, "command-line"),
            request.getInputStream(),
            "command-line",
            approved,
            progress -> {
              out.println(ImportText.progress(progress, words));
              out.flush();
            });
    ImportText.report(end, words).forEach(out::println);
    out.flush();
  }
}

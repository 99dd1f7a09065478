package org.veilleuse.web.author;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.veilleuse.core.exchange.ImportJobs;
import org.veilleuse.core.exchange.ImportProgress;
import org.veilleuse.web.security.ControlServlet;

/** The door through which {@code java -jar veilleuse.jar import FILE} reaches the running blog. */
@WebServlet("/control/import")
public class ControlImport extends ControlServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient BlogImport blogImport;
  @Inject private transient ImportJobs jobs;

  @Override
  protected void run(HttpServletRequest request, PrintWriter out, Locale words) throws IOException {
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
  }
}

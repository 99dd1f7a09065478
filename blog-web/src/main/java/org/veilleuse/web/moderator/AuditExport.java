package org.veilleuse.web.moderator;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.veilleuse.moderation.comment.AuditTrail;

/**
 * Gives the audit trail out as a file, entry by entry, to an administrator. That it did is an entry
 * of the trail, so it is asked for by a form and not by a link.
 */
@WebServlet("/administrator/audit/export")
public class AuditExport extends HttpServlet {

  private static final int LOOK_AFTER = 1000;
  private static final long serialVersionUID = 1;

  @Inject private transient AuditTrail trail;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean csv = "csv".equals(request.getParameter("form"));
    if (!csv && !"jsonl".equals(request.getParameter("form"))) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    String form = csv ? "csv" : "jsonl";
    trail.exported(request.getUserPrincipal().getName(), form);
    response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/jsonl;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"audit." + form + "\"");
    PrintWriter out = response.getWriter();
    if (csv) {
      out.print(TrailFile.CSV_HEADER);
    }
    int[] written = {0};
    trail.each(
        AskedTrail.of(request).filter(),
        entry -> {
          out.print(csv ? TrailFile.csv(entry) : TrailFile.json(entry));
          if (++written[0] % LOOK_AFTER == 0 && out.checkError()) {
            throw new GoneAway();
          }
        });
    out.flush();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      super.service(request, response);
    } catch (GoneAway e) {
      // Nobody reads the rest.
    }
  }

  private static final class GoneAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    GoneAway() {
      super(null, null, false, false);
    }
  }
}

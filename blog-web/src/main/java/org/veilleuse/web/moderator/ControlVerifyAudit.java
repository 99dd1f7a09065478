package org.veilleuse.web.moderator;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.PrintWriter;
import java.util.Locale;
import org.veilleuse.web.security.ControlServlet;

/** The door through which {@code verify-audit} reaches the running blog. */
@WebServlet("/control/verify-audit")
public class ControlVerifyAudit extends ControlServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient Verifying verifying;

  @Override
  protected void run(HttpServletRequest request, PrintWriter out, Locale words) {
    verifying.report(request.getParameter("expect"), words).forEach(out::println);
  }
}

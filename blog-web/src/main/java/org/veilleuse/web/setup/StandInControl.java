package org.veilleuse.web.setup;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;

@WebServlet("/control/import")
public class StandInControl extends HttpServlet {
  private static final long serialVersionUID = 1;
  @Inject private transient SiteFolder folder;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String header = request.getHeader("Authorization");
    if (header == null || !folder.authorises(header.replace("Bearer ", ""))) {
      response.sendError(403);
      return;
    }
    long bytes = request.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    response.setContentType("text/plain;charset=UTF-8");
    PrintWriter out = response.getWriter();
    for (int i = 0; i < 3; i++) {
      out.println("é " + request.getParameter("name") + " " + bytes);
      out.flush();
      response.flushBuffer();
      try {
        Thread.sleep(400);
      } catch (InterruptedException e) {
        return;
      }
    }
    out.println(bytes > 0 ? "OK" : "FAILED empty");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.getWriter().println(request.getSession().getId());
  }
}

package org.veilleuse.web.setup;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Tells a supervisor whether the process lives ({@code /health/live}) and whether the database
 * answers ({@code /health/ready}): 200 or 503, and nothing else about the blog.
 */
@WebServlet({"/health/live", "/health/ready"})
public class Health extends HttpServlet {

  private static final int SECONDS = 2;
  private static final long serialVersionUID = 1;

  @Resource(lookup = DataSources.NAME)
  private transient DataSource dataSource;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean well = request.getServletPath().endsWith("/live") || databaseAnswers();
    response.setStatus(
        well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().println(well ? "up" : "down");
  }

  private boolean databaseAnswers() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}

package org.veilleuse.web.reader;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/** A request of whose parameters a view sees one at most. */
final class OnlyParameter extends HttpServletRequestWrapper {

  private final Map<String, String[]> seen;

  /**
   * @param name null for none
   */
  OnlyParameter(HttpServletRequest request, String name) {
    super(request);
    String[] values = name == null ? null : request.getParameterValues(name);
    seen = values == null ? Map.of() : Map.of(name, values);
  }

  @Override
  public String getParameter(String name) {
    String[] values = seen.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String[] getParameterValues(String name) {
    return seen.get(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return seen;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(seen.keySet());
  }

  @Override
  public String getQueryString() {
    return null;
  }
}

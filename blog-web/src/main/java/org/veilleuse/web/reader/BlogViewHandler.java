package org.veilleuse.web.reader;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.veilleuse.web.security.RequestGuard;

/** Makes forms go to the address that the reader sees, and pages speak the reader's language. */
public class BlogViewHandler extends ViewHandlerWrapper {

  public BlogViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    Map<String, Object> attributes = context.getExternalContext().getRequestMap();
    Object seen = attributes.get(RequestDispatcher.FORWARD_REQUEST_URI);
    boolean same =
        context.getViewRoot() != null && viewId.equals(context.getViewRoot().getViewId());
    if (seen == null || !same) {
      return viewId.replace(".xhtml", "");
    }
    // Not with the query: what a link put into it would come back as if it had been typed. Only a
    // desk's number goes on, so that an expired session comes back to the same post.
    String query = (String) attributes.get(RequestDispatcher.FORWARD_QUERY_STRING);
    boolean none = context.getViewRoot().isTransient() || query == null;
    return seen + (none ? "" : kept(query));
  }

  /** {@code ?id=7}, if that is part of the query; else nothing. */
  private static String kept(String query) {
    return Stream.of(query.split("&", -1))
        .filter(RequestGuard::isNumber)
        .findFirst()
        .map(number -> "?" + number)
        .orElse("");
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return CDI.current()
        .select(PageLanguage.class)
        .get()
        .of((HttpServletRequest) context.getExternalContext().getRequest());
  }
}

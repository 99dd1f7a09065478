package org.veilleuse.web.reader;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;

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
    // Never with the query: what a link put into it would come back as if it had been typed.
    return seen == null || !same ? viewId.replace(".xhtml", "") : (String) seen;
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return CDI.current()
        .select(PageLanguage.class)
        .get()
        .of((HttpServletRequest) context.getExternalContext().getRequest());
  }
}

package org.veilleuse.web.author;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.veilleuse.core.post.Writer;

/** Who is at the author's desk in this request. */
@RequestScoped
class CurrentWriter {

  @Inject private HttpServletRequest request;

  Writer get() {
    return new Writer(request.getUserPrincipal().getName(), request.isUserInRole("administrator"));
  }
}

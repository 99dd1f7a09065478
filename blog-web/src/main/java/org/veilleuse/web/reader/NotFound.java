package org.veilleuse.web.reader;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers a request for something that is not there, or not there for this reader. */
public final class NotFound {

  private NotFound() {}

  /** Sends 404 and ends the rendering of the page. */
  public static void answer(FacesContext faces) throws IOException {
    faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
    faces.responseComplete();
  }
}

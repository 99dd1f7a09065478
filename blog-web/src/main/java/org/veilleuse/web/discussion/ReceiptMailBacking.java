package org.veilleuse.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.veilleuse.moderation.notice.CommenterMail;
import org.veilleuse.web.reader.Routes;

/** On the receipt: that an address is kept, and a button to have it forgotten. */
@Named("receiptMail")
@RequestScoped
public class ReceiptMailBacking {

  @Inject private CommenterMail mail;
  @Inject private HttpServletRequest request;

  private Boolean kept;

  public boolean isKept() {
    if (kept == null) {
      kept = mail.kept(token());
    }
    return kept;
  }

  public void forget() throws IOException {
    mail.forget(token());
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().redirect("/comments/" + token());
    faces.responseComplete();
  }

  private String token() {
    return (String) request.getAttribute(Routes.PARAMETER);
  }
}

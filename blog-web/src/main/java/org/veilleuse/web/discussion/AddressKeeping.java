package org.veilleuse.web.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.veilleuse.moderation.comment.Receipt;
import org.veilleuse.moderation.notice.CommenterMail;
import org.veilleuse.web.notice.MailSettings;

/** Keeps the address that was left with a comment, if letters are sent at all. */
@ApplicationScoped
public class AddressKeeping {

  private CommenterMail mail;
  private MailSettings settings;

  protected AddressKeeping() {}

  @Inject
  AddressKeeping(CommenterMail mail, MailSettings settings) {
    this.mail = mail;
    this.settings = settings;
  }

  /** For letters in the language of the page; after the comment is safe, which matters more. */
  public void keep(Receipt receipt, String email) {
    if (settings.isOn()) {
      String language = FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
      mail.leave(receipt.token(), email, language);
    }
  }
}

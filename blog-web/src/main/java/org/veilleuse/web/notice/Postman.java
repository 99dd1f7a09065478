package org.veilleuse.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.veilleuse.web.setup.Settings;

/** Hands letters to the mail server. */
@ApplicationScoped
class Postman {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String PATIENCE = "20000";

  private MailSettings mail;
  private Settings settings;

  Postman() {}

  @Inject
  Postman(MailSettings mail, Settings settings) {
    this.mail = mail;
    this.settings = settings;
  }

  /** Returns once the server has taken the letter. */
  void send(Letter letter) throws MessagingException {
    Session session = Session.getInstance(properties());
    MimeMessage message = message(session, letter);
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(mail.host(), mail.port(), mail.user(), mail.password());
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.auth", Boolean.toString(mail.user() != null));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
    properties.setProperty("mail.smtp.timeout", PATIENCE);
    properties.setProperty("mail.smtp.writetimeout", PATIENCE);
    // Not the name of the machine, which is nobody's business.
    properties.setProperty("mail.smtp.localhost", domain());
    switch (mail.tls()) {
      case MailSettings.TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case MailSettings.STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      default -> {}
    }
    return properties;
  }

  private MimeMessage message(Session session, Letter letter) throws MessagingException {
    String id = "<" + letter.id() + "@" + domain() + ">";
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
          }
        };
    try {
      message.setFrom(new InternetAddress(mail.from(), settings.getTitle(), UTF_8));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Every Java has UTF-8.", e);
    }
    message.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), UTF_8);
    message.setText(letter.body(), UTF_8);
    message.setSentDate(Date.from(letter.at()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    if (letter.off() != null) {
      message.setHeader("List-Unsubscribe", "<" + letter.off() + ">");
      if (letter.oneClick()) {
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
    }
    message.saveChanges();
    return message;
  }

  private String domain() {
    return mail.from().substring(mail.from().indexOf('@') + 1);
  }
}

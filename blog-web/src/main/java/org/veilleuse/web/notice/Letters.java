package org.veilleuse.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.veilleuse.moderation.notice.Digests;
import org.veilleuse.moderation.notice.NoticeChoices;
import org.veilleuse.moderation.notice.Parcel;
import org.veilleuse.web.reader.Words;
import org.veilleuse.web.setup.Settings;

/** Puts letters into words. */
@ApplicationScoped
class Letters {

  private Settings settings;
  private MailSettings mail;
  private Links links;
  private DigestWords digests;
  private OutcomeWords outcomes;
  private Moderators moderators;

  Letters() {}

  @Inject
  Letters(
      Settings settings,
      MailSettings mail,
      Links links,
      DigestWords digests,
      OutcomeWords outcomes,
      Moderators moderators) {
    this.settings = settings;
    this.mail = mail;
    this.links = links;
    this.digests = digests;
    this.outcomes = outcomes;
    this.moderators = moderators;
  }

  /** The letter, or nothing if there is nothing to tell any more. */
  Optional<Letter> of(Parcel parcel) {
    Locale language = language(parcel);
    return switch (parcel.kind()) {
      case TEST ->
          Optional.of(letter(parcel, "test", Words.say(language, "mail.test.body"), null, false));
      case CONFIRM ->
          Optional.of(
              letter(
                  parcel,
                  "confirm",
                  Words.say(
                      language,
                      "mail.confirm.body",
                      settings.getTitle(),
                      parcel.account(),
                      links.to("/notices/confirm/" + parcel.confirm()),
                      NoticeChoices.CONFIRMABLE.toHours()),
                  null,
                  false));
      case DIGEST -> {
        // It may have waited for a mail server, and its reader have changed her mind meanwhile.
        if (!moderators.may(parcel.account())) {
          yield Optional.empty();
        }
        String off = links.to("/notices/off/" + parcel.off());
        yield digests
            .of(parcel, language)
            .map(
                body ->
                    letter(
                        parcel,
                        "digest",
                        body
                            + Words.say(
                                language,
                                "mail.digest.end",
                                links.to("/moderator/queue"),
                                Digests.DECIDABLE.toHours(),
                                off),
                        off,
                        true));
      }
      default -> {
        String off = links.to("/notices/off/" + parcel.off());
        yield outcomes
            .of(parcel, language)
            .map(
                body ->
                    letter(
                        parcel,
                        parcel.kind().name(),
                        body + Words.say(language, "mail.outcome.end", settings.getTitle(), off),
                        off,
                        true));
      }
    };
  }

  private Letter letter(Parcel parcel, String subject, String body, String off, boolean oneClick) {
    return new Letter(
        parcel.id(),
        parcel.address() == null ? mail.from() : parcel.address(),
        Words.say(language(parcel), "mail.subject." + subject, settings.getTitle()),
        body,
        parcel.writtenAt(),
        off,
        oneClick);
  }

  private Locale language(Parcel parcel) {
    String language = parcel.language() == null ? settings.getLanguage() : parcel.language();
    return language.equals("en") ? Locale.ENGLISH : Locale.FRENCH;
  }
}

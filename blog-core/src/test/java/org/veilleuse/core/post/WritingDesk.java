package org.veilleuse.core.post;

import java.time.Clock;
import java.util.List;
import org.veilleuse.core.CorePersistence;
import org.veilleuse.core.FiredEvents;
import org.veilleuse.core.StillClock;
import org.veilleuse.core.account.AccountRefused;
import org.veilleuse.core.account.Accounts;
import org.veilleuse.core.account.NewAccount;
import org.veilleuse.core.account.Role;
import org.veilleuse.core.tag.TagName;
import org.veilleuse.core.tag.Tags;

/** Posts over a database of their own, with two authors and an administrator. */
final class WritingDesk implements AutoCloseable {

  static final Writer ODILE = new Writer("odile", false);
  static final Writer KARIM = new Writer("karim", false);
  static final Writer ADMINISTRATOR = new Writer("admin", true);

  final CorePersistence persistence = new CorePersistence();
  final StillClock clock = new StillClock();
  final FiredEvents events = new FiredEvents();
  final Publishing publishing = publishing(clock);
  final PublishedPosts published = new PublishedPosts(persistence.entities());

  WritingDesk() {
    Accounts accounts = new Accounts(persistence.entities(), clock);
    try {
      for (Writer writer : List.of(ODILE, KARIM, ADMINISTRATOR)) {
        Role role = writer.administrator() ? Role.ADMINISTRATOR : Role.AUTHOR;
        String name = "The real " + writer.login();
        persistence.in(
            () -> accounts.open(new NewAccount(writer.login(), name, "twelve or more", role)));
      }
    } catch (AccountRefused e) {
      throw new IllegalStateException(e);
    }
  }

  Publishing publishing(Clock told) {
    return new Publishing(
        persistence.entities(),
        new Accounts(persistence.entities(), told),
        new Tags(persistence.entities()),
        told,
        events);
  }

  static Draft draft(String title, TagName... tags) {
    return new Draft(
        null, 0, title, "fr", BodyFormat.MARKDOWN, "*Corps*", null, List.of(tags), true);
  }

  /** The next state of a stored post. */
  static Draft next(Draft stored, String title, String body) {
    return new Draft(
        stored.id(),
        stored.version(),
        title,
        stored.language(),
        stored.format(),
        body,
        stored.excerpt(),
        stored.tags(),
        stored.commentsOpen());
  }

  long save(Draft draft, Writer writer) throws DraftRefused {
    return persistence.in(() -> publishing.save(draft, writer));
  }

  void publish(long id, Writer writer) throws DraftRefused {
    persistence.run(() -> publishing.publish(id, writer));
  }

  void withdraw(long id, Writer writer) throws DraftRefused {
    persistence.run(() -> publishing.withdraw(id, writer));
  }

  long savePublished(Draft draft) throws DraftRefused {
    long id = save(draft, ODILE);
    publish(id, ODILE);
    return id;
  }

  Draft stored(long id) {
    return persistence.in(() -> publishing.draft(id, ADMINISTRATOR)).orElseThrow();
  }

  OwnPost own(long id) {
    return persistence.in(() -> publishing.postsOf(ADMINISTRATOR)).stream()
        .filter(post -> post.id() == id)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    persistence.close();
  }
}

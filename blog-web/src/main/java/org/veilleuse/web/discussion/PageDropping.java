package org.veilleuse.web.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.veilleuse.core.post.PostChanged;
import org.veilleuse.core.post.PostPublished;
import org.veilleuse.core.post.PostWithdrawn;
import org.veilleuse.moderation.comment.ThreadChanged;
import org.veilleuse.moderation.shield.ShieldChanged;
import org.veilleuse.web.reader.PageCache;

/**
 * Forgets readers' pages once a change is committed: never before, or they would be made anew from
 * what was there before it.
 */
@ApplicationScoped
class PageDropping {

  private PageCache pages;

  PageDropping() {}

  @Inject
  PageDropping(PageCache pages) {
    this.pages = pages;
  }

  void onThread(@Observes(during = TransactionPhase.AFTER_SUCCESS) ThreadChanged thread) {
    pages.drop();
  }

  void onShield(@Observes(during = TransactionPhase.AFTER_SUCCESS) ShieldChanged shield) {
    pages.drop();
  }

  void onPublished(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostPublished post) {
    pages.drop();
  }

  void onChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostChanged post) {
    pages.drop();
  }

  void onWithdrawn(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostWithdrawn post) {
    pages.drop();
  }
}

package org.veilleuse.web.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veilleuse.core.account.Accounts;
import org.veilleuse.core.account.NewAccount;
import org.veilleuse.core.account.Role;
import org.veilleuse.core.post.BodyFormat;
import org.veilleuse.core.post.Draft;
import org.veilleuse.core.post.PublishedPosts;
import org.veilleuse.core.post.Publishing;
import org.veilleuse.core.post.Writer;
import org.veilleuse.core.tag.TagName;

/** A post and its thread: both modules change, or neither. */
public interface EventsInside {

  @Test
  default void publishingOpensTheThreadAndAFailingObserverTakesBothBack() throws Exception {
    CDI<Object> cdi = CDI.current();
    cdi.select(Accounts.class)
        .get()
        .open(new NewAccount("events", "Events", "une phrase assez longue", Role.AUTHOR));
    Publishing publishing = cdi.select(Publishing.class).get();
    PublishedPosts posts = cdi.select(PublishedPosts.class).get();
    Writer writer = new Writer("events", false);
    List<TagName> tags = List.of(new TagName("essai", "Essai"));
    Draft draft =
        new Draft(null, 0, "Un essai", "fr", BodyFormat.MARKDOWN, "Texte.", "", tags, true);
    long id = publishing.save(draft, writer);
    RefusingInside.refusing = true;
    try {
      assertThatThrownBy(() -> publishing.publish(id, writer))
          .hasStackTraceContaining("refused, as the test wants it");
    } finally {
      RefusingInside.refusing = false;
    }
    assertThat(posts.bySlug("un-essai")).isEmpty();
    assertThat(threads(id)).isZero();

    publishing.publish(id, writer);
    assertThat(posts.bySlug("un-essai")).isPresent();
    assertThat(threads(id)).isEqualTo(1);
  }

  private static long threads(long post) {
    Object count =
        CDI.current()
            .select(EntityManager.class)
            .get()
            .createNativeQuery("select count(*) from comment_thread where id = ?")
            .setParameter(1, Threads.of(post).value())
            .getSingleResult();
    return ((Number) count).longValue();
  }
}

package org.veilleuse.core.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.core.CorePersistence;

class TagsTest {

  private static final TagName WEB = new TagName("web", "Web");
  private static final TagName NETWORKS = new TagName("reseaux", "Réseaux");

  private final CorePersistence persistence = new CorePersistence();
  private final Tags tags = new Tags(persistence.entities());

  @AfterEach
  void close() {
    persistence.close();
  }

  private List<TagName> findOrMake(TagName... names) {
    return persistence.in(() -> tags.findOrMake(List.of(names)).stream().map(Tag::asName).toList());
  }

  @Test
  void newTagsAreMadeInTheirOrder() {
    assertThat(findOrMake(WEB, NETWORKS)).containsExactly(WEB, NETWORKS);
    assertThat(persistence.in(() -> tags.bySlug("reseaux"))).contains(NETWORKS);
  }

  @Test
  void aKnownTagKeepsItsFirstName() {
    findOrMake(WEB);

    assertThat(findOrMake(NETWORKS, new TagName("web", "WEB"))).containsExactly(NETWORKS, WEB);
  }

  @Test
  void aTagNamedTwiceIsMadeOnce() {
    assertThat(findOrMake(WEB, new TagName("web", "The Web"), WEB)).containsExactly(WEB);
  }

  @Test
  void noNamesAreNoTags() {
    assertThat(findOrMake()).isEmpty();
  }

  @Test
  void anUnknownSlugIsNoTag() {
    findOrMake(WEB);

    assertThat(persistence.in(() -> tags.bySlug("Web"))).isEmpty();
    assertThat(persistence.in(() -> tags.bySlug(""))).isEmpty();
  }
}

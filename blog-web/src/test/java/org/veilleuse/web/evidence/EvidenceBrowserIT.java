package org.veilleuse.web.evidence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.web.testing.PageCheck.asItIs;
import static org.veilleuse.web.testing.Visitors.caseOf;
import static org.veilleuse.web.testing.Visitors.comment;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

@ExtendWith(BlogExtension.class)
class EvidenceBrowserIT {

  private static final String POST = "/posts/le-jardin-et-la-vitrine";

  @Test
  void fromACardToItsThreadAndToAFile(RunningBlog blog, Page reader) throws Exception {
    try (Visitors people = new Visitors(blog, reader)) {
      reader.navigate(POST);
      comment(reader, "Octavie", "Les vitrines de mon quartier sentent la pluie.");
      reader.navigate(POST);
      comment(reader, "Gaspard", "Octavie, tes vitrines, on s’en passe très bien.");
      Page moderator = people.signedIn("malik");
      Locator card = caseOf(moderator, "on s’en passe");

      Locator fold = card.locator(".case-thread");
      assertThat(fold.locator(".thread-around")).hasCount(0);
      fold.locator("summary").click();
      assertThat(fold.locator(".thread-around li.this")).containsText("on s’en passe");
      assertThat(fold.locator(".thread-around li").first()).isVisible();
      assertThat(fold.locator(".thread-around")).containsText("sentent la pluie");
      asItIs(card);

      card.locator(".case-more a[href*=evidence]").click();
      moderator.fill("#to", "Personne de ce nom");
      moderator.locator("form.form-narrow button").click();
      assertThat(moderator.locator("#holds")).containsText("Aucun commentaire");
      asItIs(moderator);
      moderator.fill("#to", "Octavie");
      moderator.selectOption("#language", "fr");
      moderator.locator("form.form-narrow button").click();
      assertThat(moderator.locator("#holds")).hasText("1 commentaire à Octavie");
      Download file = moderator.waitForDownload(() -> moderator.locator("#make button").click());
      Map<String, byte[]> inside = EvidenceZipTest.unpacked(Files.readAllBytes(file.path()));
      assertThat(inside.keySet()).contains("SHA256SUMS", "evidence.json", "evidence.pdf");
    }
  }
}

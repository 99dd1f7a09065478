package org.veilleuse.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veilleuse.web.testing.Configured;
import org.veilleuse.web.testing.FakeRequest;

class PageLanguageTest {

  private final PageLanguage french = new PageLanguage(Configured.settings(Map.of()));
  private final PageLanguage english =
      new PageLanguage(Configured.settings(Map.of("blog.language", "en")));

  @ParameterizedTest
  @CsvSource({"fr, fr", "en, en", "fr-CA, fr", "en-GB, en", "de en fr, en", "pt fr en, fr"})
  void theFirstOfFrenchAndEnglishThatTheBrowserAsksForIsSpoken(String asked, String spoken) {
    FakeRequest request = FakeRequest.get().speaking(asked.split(" ", -1));
    assertThat(french.of(request.made()).getLanguage()).isEqualTo(spoken);
    assertThat(english.of(request.made()).getLanguage()).isEqualTo(spoken);
  }

  @Test
  void aBrowserThatAsksForNeitherGetsTheBlogsOwn() {
    FakeRequest request = FakeRequest.get().speaking("de", "ja");
    assertThat(french.of(request.made())).isEqualTo(Locale.FRENCH);
    assertThat(english.of(request.made())).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void aBrowserWithoutAWishGetsTheBlogsOwnWhateverTheServersLanguageIs() {
    FakeRequest request = FakeRequest.get();
    assertThat(french.of(request.made())).isEqualTo(Locale.FRENCH);
    assertThat(english.of(request.made())).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void onlyFrenchOrEnglishIsEverAnswered() {
    for (String hostile : new String[] {"und", "x-evil", "fr-x-" + "a".repeat(8)}) {
      assertThat(french.of(FakeRequest.get().speaking(hostile).made()))
          .isIn(Locale.FRENCH, Locale.ENGLISH);
    }
  }
}

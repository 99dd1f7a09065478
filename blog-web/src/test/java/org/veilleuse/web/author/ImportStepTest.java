package org.veilleuse.web.author;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportStepTest {

  @Test
  void whoSignedWithNothingOrAnAddressIsNamelessHereAndOthersKeepTheirNames() {
    for (String none : new String[] {"", " \t", "maud@example.org", " Maud@Example.org "}) {
      assertThat(ImportStep.name(none, "Anonyme")).as(none).isEqualTo("Anonyme");
    }
    for (String name : new String[] {"Maud", "Maud @ la plage", "@maud"}) {
      assertThat(ImportStep.name(name, "Anonyme")).isEqualTo(name);
    }
  }
}

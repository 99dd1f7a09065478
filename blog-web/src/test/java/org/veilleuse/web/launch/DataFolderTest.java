package org.veilleuse.web.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir private Path parent;

  @Test
  void theSampleBlogRefusesAFolderThatItDidNotMake() throws IOException {
    Files.writeString(parent.resolve("notes.txt"), "mine");
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> DataFolder.open(parent, true));
    assertThat(refusal.exitCode).isEqualTo(2);
    assertThat(refusal).hasMessageContaining(parent.toString());
    assertThat(parent.resolve("site.key")).doesNotExist();
  }

  @Test
  void theSampleBlogComesBackToTheFolderThatItMade() {
    DataFolder.open(parent.resolve("sample"), true);
    assertThat(DataFolder.open(parent.resolve("sample"), true).path()).isDirectory();
  }

  @Test
  void aDamagedKeyIsNotReplaced() throws IOException {
    Files.write(parent.resolve("site.key"), new byte[31]);
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> DataFolder.open(parent, false));
    assertThat(refusal).hasMessageContaining("site.key");
    assertThat(parent.resolve("site.key")).hasSize(31);
  }

  @Test
  void whatAnEarlierStartLeftIsRemoved() throws IOException {
    DataFolder folder = DataFolder.open(parent.resolve("data"), false);
    Files.writeString(folder.cleared("server").resolve("old"), "old");
    assertThat(folder.cleared("server")).isEmptyDirectory();
  }
}

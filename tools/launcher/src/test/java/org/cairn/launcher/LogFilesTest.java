package org.cairn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
  @TempDir Path folder;
  private Path log;

  @BeforeEach
  void name_a_log_file() {
    log = folder.resolve("server.log");
  }

  private LogFiles files() {
    return new LogFiles(List.of(folder.resolve("missing.log"), log), 10, System.out);
  }

  @Test
  void a_short_file_stays_as_it_is() throws IOException {
    Files.writeString(log, "short");

    files().rotate();

    assertThat(log).hasContent("short");
    assertThat(folder.resolve("server.log.1")).doesNotExist();
  }

  @Test
  void a_long_file_is_put_aside_and_whoever_holds_it_open_goes_on_at_its_beginning()
      throws IOException {
    try (var held =
        Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      held.write("what was written before".getBytes(StandardCharsets.UTF_8));

      files().rotate();
      held.write("after".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(folder.resolve("server.log.1")).hasContent("what was written before");
    assertThat(log).hasContent("after");
  }

  @Test
  void five_are_kept_and_the_oldest_goes() throws IOException {
    for (int i = 1; i <= 7; i++) {
      Files.writeString(log, "the long content number " + i);
      files().rotate();
    }

    assertThat(folder.resolve("server.log.1")).hasContent("the long content number 7");
    assertThat(folder.resolve("server.log.5")).hasContent("the long content number 3");
    assertThat(folder.resolve("server.log.6")).doesNotExist();
  }
}

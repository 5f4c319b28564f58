package org.cairn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  @TempDir Path folder;

  @Test
  void a_recorded_process_is_found_by_what_its_command_line_names() throws IOException {
    var process = new ProcessBuilder("sleep", "1000").start();
    var file = folder.resolve("pid");
    ChildProcess.of(process).record(file);

    assertThat(ChildProcess.recorded(file, "1000")).isPresent();
    assertThat(ChildProcess.recorded(file, "another folder")).isEmpty();

    assertThat(ChildProcess.of(process).stop(Duration.ofSeconds(10))).isTrue();
    assertThat(ChildProcess.recorded(file, "1000")).isEmpty();
  }

  @Test
  void a_file_that_is_missing_or_says_nothing_names_no_process() throws IOException {
    var file = folder.resolve("pid");

    assertThat(ChildProcess.recorded(file, "")).isEmpty();
    Files.writeString(file, "nonsense");
    assertThat(ChildProcess.recorded(file, "")).isEmpty();
  }
}

package org.cairn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cairn.domain.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private void stop() {
    var settings = Settings.of(Map.of("CAIRN_DATA", folder.toString()));
    new Stop(settings, new PrintStream(printed, true)).run();
  }

  @Test
  void what_was_left_behind_is_ended_and_its_file_removed() throws IOException {
    var mark = "--datadir=" + folder.resolve("mysql");
    var left = new ProcessBuilder("sh", "-c", "read line", mark).start();
    ChildProcess.of(left).record(folder.resolve("database.pid"));

    stop();

    assertThat(left.isAlive()).isFalse();
    assertThat(folder.resolve("database.pid")).doesNotExist();
    assertThat(printed).hasToString("Stopped.\n");
  }

  @Test
  void files_of_processes_that_are_gone_or_strangers_are_removed() throws IOException {
    Files.writeString(folder.resolve("server.pid"), ProcessHandle.current().pid() + "\n");
    Files.writeString(folder.resolve("database.pid"), "none\n");

    stop();

    assertThat(folder).isEmptyDirectory();
    assertThat(printed.toString()).startsWith("Nothing is running on ");
  }
}

package org.cairn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
  @TempDir Path folder;

  @Test
  void the_last_reason_is_told() throws IOException {
    var log = folder.resolve("server.log");
    Files.writeString(
        log,
        """
        12:00 SEVERE x: Cairn cannot start: the database is too old
        12:10 INFO x: something else
        12:20 SEVERE x: Cairn cannot start: the tables are too new
        """);

    assertThat(ServerLog.reason(log))
        .hasValueSatisfying(
            reason ->
                assertThat(reason)
                    .startsWith("Cairn cannot start: the tables are too new")
                    .contains(log.toString()));
  }

  @Test
  void without_log_or_reason_there_is_nothing_to_tell() throws IOException {
    var log = folder.resolve("server.log");

    assertThat(ServerLog.reason(log)).isEmpty();
    Files.writeString(log, "12:00 INFO x: fine\n");
    assertThat(ServerLog.reason(log)).isEmpty();
  }
}

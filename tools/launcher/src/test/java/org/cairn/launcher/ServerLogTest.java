package org.cairn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
  @TempDir Path folder;

  @Test
  void the_last_reason_is_told() throws IOException {
    var log = log();
    write(
        """
        12:00 SEVERE x: Cairn cannot start: the database is too old
        12:10 INFO x: something else
        12:20 SEVERE x: Cairn cannot start: the tables are too new
        """);

    assertThat(log.reason())
        .hasValueSatisfying(
            reason ->
                assertThat(reason)
                    .startsWith("Cairn cannot start: the tables are too new")
                    .contains("server.log"));
  }

  @Test
  void without_file_or_reason_there_is_nothing_to_tell() throws IOException {
    assertThat(log().reason()).isEmpty();
    assertThat(log().saysUp()).isFalse();

    write("12:00 INFO x: fine\n");
    assertThat(log().reason()).isEmpty();
  }

  @Test
  void what_earlier_runs_wrote_does_not_count() throws IOException {
    write("12:00 INFO PayaraMicro: Payara Micro 6 (build 1) ready in 9,000 (ms)\n");

    var second = log();

    assertThat(second.saysUp()).isFalse();
    write("12:20 INFO PayaraMicro: Payara Micro 6 (build 1) ready in 9,000 (ms)\n");
    assertThat(second.saysUp()).isTrue();
  }

  private ServerLog log() {
    return ServerLog.fromHere(folder.resolve("server.log"));
  }

  private void write(String lines) throws IOException {
    Files.writeString(
        folder.resolve("server.log"), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}

package org.cairn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./cairn clean}, on a copy of the command in a folder of its own. */
class CleanTest {
  @TempDir Path home;

  private Path built;
  private Path data;

  @BeforeEach
  void build() throws IOException {
    Files.copy(Path.of("../../cairn"), home.resolve("cairn"), StandardCopyOption.COPY_ATTRIBUTES);
    built = Files.createDirectories(home.resolve("domain/target"));
    data = Files.createDirectories(home.resolve("data"));
  }

  private int clean(String input, String... options) throws Exception {
    var command = new ProcessBuilder("./cairn", "clean").directory(home.toFile());
    command.command().addAll(List.of(options));
    command.environment().put("CAIRN_DATA", data.toString());
    command.redirectErrorStream(true).redirectOutput(home.resolve("printed").toFile());
    var process = command.start();
    try (var stdin = process.outputWriter()) {
      stdin.write(input);
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** By its command line alone: something that waits until it is ended. */
  private Process running(String... name) throws IOException {
    var command = new ProcessBuilder("sh", "-c", "read line", "java");
    command.command().addAll(List.of(name));
    var process = command.start();
    Files.createDirectories(home.resolve(".cairn/run/" + process.pid()));
    return process;
  }

  @Test
  void refuses_while_an_instance_runs_from_the_folder() throws Exception {
    var instance = running("-Xmx64m", "org.cairn.launcher.Launcher", "run");
    try {
      assertThat(clean("delete\n", "--data")).isEqualTo(1);
      assertThat(home.resolve("printed")).content().contains("process " + instance.pid());
      assertThat(built).exists();
      assertThat(data).exists();
      assertThat(home.resolve(".cairn/run/" + instance.pid())).exists();
    } finally {
      instance.destroy();
    }
  }

  @Test
  void a_stranger_with_the_number_of_an_earlier_instance_is_none() throws Exception {
    var stranger = running("some", "editor");
    try {
      assertThat(clean("")).isZero();
      assertThat(built).doesNotExist();
      assertThat(home.resolve(".cairn")).doesNotExist();
      assertThat(data).exists();
    } finally {
      stranger.destroy();
    }
  }

  @Test
  void removes_nothing_where_the_loss_of_data_is_not_confirmed() throws Exception {
    assertThat(clean("yes\n", "--data")).isEqualTo(1);
    assertThat(clean("", "--data")).isEqualTo(1);

    assertThat(data).exists();
    assertThat(built).exists();
  }

  @Test
  void removes_the_data_where_it_is() throws Exception {
    assertThat(clean("delete\n", "--data")).isZero();

    assertThat(data).doesNotExist();
    assertThat(built).doesNotExist();
  }
}

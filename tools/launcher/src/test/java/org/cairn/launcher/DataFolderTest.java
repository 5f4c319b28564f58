package org.cairn.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void is_refused_to_a_second_launcher_until_the_first_has_ended() throws Exception {
    var other = occupyElsewhere();

    assertThat(DataFolder.launcher(folder))
        .hasValueSatisfying(launcher -> assertThat(launcher.pid()).isEqualTo(other.pid()));
    assertThatExceptionOfType(LauncherFailure.class)
        .isThrownBy(() -> DataFolder.occupy(folder))
        .withMessageContaining("already running");

    other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    DataFolder.occupy(folder).close();
  }

  @Test
  void leaves_no_file_that_names_a_process_which_is_gone() {
    var occupied = DataFolder.occupy(folder);
    assertThat(folder.resolve("launcher.pid")).exists();

    occupied.close();

    assertThat(folder.resolve("launcher.pid")).doesNotExist();
  }

  @Test
  void given_up_twice_it_takes_nothing_from_the_next() {
    var first = DataFolder.occupy(folder);
    first.close();
    var second = DataFolder.occupy(folder);

    first.close();

    assertThat(folder.resolve("launcher.pid")).exists();
    second.close();
  }

  @Test
  void is_free_where_nobody_ever_was() {
    assertThat(DataFolder.launcher(folder.resolve("new"))).isEmpty();
  }

  private Process occupyElsewhere() throws IOException {
    var process =
        new ProcessBuilder(
                ServerProgram.java(),
                "-cp",
                System.getProperty("java.class.path"),
                Occupant.class.getName(),
                folder.toString())
            .start();
    // It says one line when it has the folder.
    assertThat(process.inputReader().readLine()).isEqualTo("occupied");
    return process;
  }

  /** Another launcher, as far as the folder is concerned. */
  public static final class Occupant {
    private Occupant() {}

    public static void main(String[] arguments) throws Exception {
      DataFolder.occupy(Path.of(arguments[0]));
      System.out.println("occupied");
      System.in.read();
    }
  }
}

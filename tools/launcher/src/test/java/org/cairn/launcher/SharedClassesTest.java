package org.cairn.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes, made from a short list so that it is there within seconds. */
class SharedClassesTest {
  private static final Path CACHE = Path.of("../../.cairn").toAbsolutePath().normalize();

  @TempDir Path folder;

  private SharedClasses classes() {
    return new SharedClasses(folder, ServerProgram.find(CACHE), folder.resolve("classes.list"));
  }

  private void list(String... classes) throws IOException {
    Files.write(folder.resolve("classes.list"), List.of(classes));
  }

  @Test
  void the_first_start_lists_classes_and_later_ones_use_the_archive() throws Exception {
    assertThat(classes().options())
        .containsExactly("-XX:DumpLoadedClassList=" + folder.resolve("classes.list"));
    list("java/lang/Object", "fish/payara/micro/impl/PayaraMicroImpl");
    var outdated = Files.createFile(folder.resolve("classes-of-another-java.jsa"));

    try (var classes = classes()) {
      classes.makeIfMissing();
      classes.awaitMade();
    }

    var later = classes();
    assertThat(later.options()).first().isEqualTo("-XX:SharedArchiveFile=" + later.archive());
    assertThat(shared(later)).contains("PayaraMicroImpl source: shared objects file");
    assertThat(outdated).doesNotExist();
  }

  /** What Java says of where a class came from. */
  private static String shared(SharedClasses classes) throws Exception {
    var command = new ArrayList<>(List.of(ServerProgram.java(), "-Xlog:class+load"));
    command.addAll(classes.options());
    command.addAll(List.of("-cp", ServerProgram.find(CACHE).launchJar().toString()));
    command.addAll(List.of("fish.payara.micro.impl.PayaraMicroImpl", "--help"));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }

  @Test
  void what_is_under_way_ends_with_the_server_and_leaves_nothing() throws Exception {
    list("java/lang/Object");
    var classes = classes();
    classes.makeIfMissing();

    classes.close();
    classes.awaitMade();

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("classes.list"));
    }
  }

  @Test
  void without_a_list_nothing_is_made() {
    var classes = classes();
    classes.makeIfMissing();
    classes.awaitMade();

    assertThat(classes.archive()).doesNotExist();
  }
}

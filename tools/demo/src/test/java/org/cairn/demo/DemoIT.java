package org.cairn.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.cairn.demo.load.Passwords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo and the tour of the README, each against a fresh instance as a newcomer meets it. */
class DemoIT {
  private static final Pattern RENEWED = Pattern.compile("password of admin is now: (\\S+)");
  private static final Path TOUR_TEST = Path.of("../tour-test");

  @TempDir static Path folder;

  private static FreshInstance instance;

  /** Both tests replace it, in whatever order they run. */
  private static String password;

  @BeforeAll
  static void start() {
    instance = FreshInstance.start(folder);
    password = instance.oneTimePassword();
  }

  @AfterAll
  static void stop() {
    if (instance != null) {
      instance.close();
    }
  }

  @Test
  void the_demo_loads_the_small_set_and_reads_it_back_and_may_be_run_again() {
    var first = demo();

    assertThat(first)
        .contains("Loading the small built-in set")
        .containsPattern("\nhousehold +6 +6 +0 +0\n")
        .containsPattern("\nassessment +9 +8 +0 +1 +/data/end: The interview ends before it starts")
        .containsPattern("\nassessment, id of the source +1 +0 +0 +1 +/offlineId: ")
        .containsPattern("\nEva's laptop +\\d+ +23 +23 +yes")
        .containsPattern("\nboth set the severity +applied +conflict VERSION_CONFLICT /severity")
        .containsPattern("\namina +\\S{19} +FIELD_WORKER +Amina's phone, Amina's tablet")
        .containsPattern("\nadmin +\\(the one you chose\\) +ADMINISTRATOR +Demo\n");

    assertThat(demo()).contains("This is run 2").containsPattern("\namina-2 ");
  }

  @Test
  void a_wrong_password_is_called_so() {
    assertThat(run("not the password", 1))
        .isEqualTo("The password of admin is wrong, or there is no active user of this name.\n");
  }

  private static String demo() {
    var text = run(password, 0);
    var renewed = RENEWED.matcher(text);
    password = renewed.find() ? renewed.group(1) : password;
    return text;
  }

  private static String run(String password, int expected) {
    var out = new ByteArrayOutputStream();
    var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    var arguments = List.of("--small", "--url", instance.address(), "--admin-password", password);

    int status = Demo.run(arguments, printed, printed);

    var text = out.toString(StandardCharsets.UTF_8);
    assertThat(status).as(text).isEqualTo(expected);
    return text;
  }

  @Test
  void the_tour_of_the_readme_prints_what_it_says() throws Exception {
    assumeThat(List.of("bash", "curl", "jq", "sha256sum"))
        .as("programs that the tour asks for")
        .allMatch(DemoIT::isOnPath);
    var chosen = new Passwords().next();
    var output = folder.resolve("tour.txt");
    var process =
        new ProcessBuilder(TOUR_TEST.toString(), instance.address())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    answer(process, password + "\n" + chosen + "\n");

    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    password = chosen;
  }

  private static void answer(Process process, String lines) throws IOException {
    try (var stdin = process.getOutputStream()) {
      stdin.write(lines.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean isOnPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}

package org.cairn.sync.type;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cairn.domain.json.StrictJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the quick check accepts, the complete validator accepts, for all shipped types. */
class QuickCheckAgreesTest {
  private static final Path PACKS = Path.of("src/main/resources/org/cairn/sync/packs");
  private static final int CONTENTS = 2_000;

  static List<Path> types() throws IOException {
    try (Stream<Path> files = Files.walk(PACKS)) {
      return files
          .filter(file -> file.toString().endsWith(".json") && !file.endsWith("pack.json"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void it_accepts_nothing_that_does_not_fit_and_most_of_what_does(Path file) throws IOException {
    var schema = StrictJson.parse(Files.readAllBytes(file)).get("schema");
    var validators = Validators.of(schema);
    long seed = Long.getLong("cairn.test.seed", new Random().nextLong());
    var contents = new RandomContents(schema, new Random(seed));
    int fit = 0;
    int surely = 0;
    for (int i = 0; i < CONTENTS; i++) {
      var content = contents.next();
      boolean complete = fits(validators, content);
      boolean quick = validators.fitsSurely(content);
      assertThat(complete || !quick).as("With -Dcairn.test.seed=%d: %s", seed, content).isTrue();
      fit += complete ? 1 : 0;
      surely += quick ? 1 : 0;
    }
    assertThat(fit).as("contents that fit").isBetween(CONTENTS / 50, CONTENTS - CONTENTS / 50);
    assertThat(surely).as("of " + fit + " that fit").isGreaterThan(fit * 8 / 10);
  }

  private static boolean fits(Validators validators, JsonNode content) {
    return validators.findings(content).isEmpty();
  }
}

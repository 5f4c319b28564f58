package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.cairn.domain.problem.Problem;

/** Bodies of pushes, with single quotes for double ones. */
final class Text {
  static final String ID = "01900000-0000-7000-8000-000000000001";
  static final String OTHER_ID = "01900000-0000-7000-8000-0000000000ff";

  private Text() {}

  static byte[] utf8(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  static PushedBatch batch(String body) {
    return BatchReader.read(utf8(body), 3);
  }

  /** The one change of a batch, with these members beside its opId. */
  static PushedChange change(String members) {
    return batch("{'changes':[{'opId':'" + ID + "'," + members + "}]}").changes().get(0);
  }

  static Problem refusal(String body) {
    return catchThrowableOfType(Problem.class, () -> batch(body));
  }
}

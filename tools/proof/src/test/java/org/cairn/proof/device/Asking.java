package org.cairn.proof.device;

import java.util.function.Supplier;
import org.cairn.proof.Wait;

/**
 * Asks again for a while where the server cannot answer just now, as it tells its clients to do.
 */
public final class Asking {
  private static final int UNAVAILABLE = 503;
  private static final int MORE_TRIES = 5;
  private static final int PAUSE_MILLIS = 500;

  private Asking() {}

  public static Answer patiently(Supplier<Answer> request) {
    var answer = request.get();
    for (int again = 0; answer.status() == UNAVAILABLE && again < MORE_TRIES; again++) {
      Wait.millis(PAUSE_MILLIS);
      answer = request.get();
    }
    return answer;
  }
}

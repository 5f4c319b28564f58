package org.cairn.sync.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cairn.domain.id.Ids;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.store.SchemaReady;
import org.cairn.sync.store.StateStore;

/**
 * Which database this is. A restore makes another epoch, by which devices notice that the server
 * may have forgotten what they sent. Read once: a restore restarts the server.
 */
@ApplicationScoped
public class Epoch {
  @Inject StateStore states;
  @Inject Ids ids;

  private volatile UUID present;

  /** At the start, and in no transaction: what is read once must not be rolled back later. */
  void begin(@Observes SchemaReady tables) {
    present();
  }

  public UUID present() {
    if (present == null) {
      present = readOrBegin();
    }
    return present;
  }

  private UUID readOrBegin() {
    var state = states.read();
    if (state.isEmpty()) {
      states.begin(ids.next());
      state = states.read();
    }
    return state.orElseThrow().epoch();
  }

  /**
   * @param claimed what the device believes, null where it does not say
   * @throws Problem {@code WRONG_EPOCH}
   */
  public void require(String claimed) {
    if (claimed != null && !claimed.equals(present().toString())) {
      throw Problem.of(
          ProblemCode.WRONG_EPOCH,
          "The server was restored: pull, then offer again what you have sent.");
    }
  }
}

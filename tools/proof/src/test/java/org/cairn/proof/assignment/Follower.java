package org.cairn.proof.assignment;

import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cairn.proof.Wait;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Held;
import org.cairn.proof.device.Session;

/** A field worker's device that pulls small pages, so that most changes come in mid-page. */
final class Follower {
  private static final int LARGEST_PAGE = 6;
  private static final int LONGEST_PAUSE = 30;

  private final Session session;
  private final FieldDevice device;
  private final Random random;

  Follower(Session session, Random random) {
    this.session = session;
    this.device = new FieldDevice(session);
    this.random = random;
  }

  UUID userId() {
    return session.userId();
  }

  void act() {
    device.pull(1 + random.nextInt(LARGEST_PAGE));
    Wait.millis(random.nextInt(LONGEST_PAUSE));
  }

  /** What it holds when nothing is left to pull. */
  Map<UUID, Held> finish() {
    boolean more = true;
    while (more) {
      more = device.pull(1 + random.nextInt(LARGEST_PAGE));
    }
    return device.documents();
  }

  /** What a device of the same user holds that has only just begun. */
  Map<UUID, Held> fresh() {
    var begun = new FieldDevice(session);
    begun.pullAll();
    return begun.documents();
  }
}

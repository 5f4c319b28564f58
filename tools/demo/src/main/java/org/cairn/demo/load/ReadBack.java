package org.cairn.demo.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cairn.demo.wire.Device;
import org.cairn.demo.wire.Edit;
import org.cairn.domain.json.JsonEquality;

/** Pulls on other devices than those that pushed, and compares. */
final class ReadBack {
  private final Team team;
  private final Ledger ledger;

  /**
   * What a device got.
   *
   * @param pulled changes pulled
   * @param expected documents that were stored and that the person may see
   * @param equal those of them that came back equal
   * @param verified whether the server has just what the device has now
   */
  record Result(String device, int pulled, int expected, int equal, boolean verified) {
    boolean isComplete() {
      return expected == equal && verified;
    }
  }

  ReadBack(Team team, Ledger ledger) {
    this.team = team;
    this.ledger = ledger;
  }

  /** The second devices of those who have two, for their own documents; the coordinator for all. */
  List<Result> compare() {
    var results = new ArrayList<Result>();
    for (var worker : team.workers()) {
      if (worker.devices().size() > 1) {
        results.add(compare(worker.otherDevice(), entry -> entry.person().equals(worker)));
      }
    }
    results.add(compare(team.coordinator().device(), entry -> true));
    return results;
  }

  private Result compare(Device device, Predicate<Ledger.Entry> visible) {
    int pulled = device.pull();
    var expected =
        ledger.stored().stream().filter(visible).map(entry -> entry.pushed().edit()).toList();
    int equal = (int) expected.stream().filter(edit -> isEqual(device, edit)).count();
    return new Result(device.name(), pulled, expected.size(), equal, device.isVerified());
  }

  private static boolean isEqual(Device device, Edit edit) {
    var copy = device.copy(edit.id());
    return copy != null
        && copy.version() == 1
        && copy.entityId().equals(edit.entityId())
        && JsonEquality.equal(edit.data(), copy.data());
  }
}

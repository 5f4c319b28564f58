package org.cairn.bench.part;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.cairn.bench.load.Load;
import org.cairn.bench.load.Measured;
import org.cairn.bench.load.Rounds;
import org.cairn.bench.load.Work;
import org.cairn.bench.load.WorkingSet;
import org.cairn.bench.push.EntityTurns;
import org.cairn.bench.push.PushWork;
import org.cairn.bench.stage.Accounts;
import org.cairn.bench.stage.Installation;
import org.cairn.bench.wire.BatchRequest;

/**
 * Field workers edit new documents, and then somebody else edits each of them who had not heard of
 * that: half of the documents in another place, half in the same.
 */
final class LateEdits {
  final Rounds plain = new Rounds();
  final Rounds merged = new Rounds();
  final Rounds asked = new Rounds();

  private final Installation installation;
  private final Load load;
  private final List<Accounts.Device> devices;
  private final List<String> others;
  private long clashes;

  LateEdits(Installation installation, int connections) {
    this.installation = installation;
    this.load = installation.load();
    this.devices = new Accounts(installation).devices(connections);
    this.others = new Accounts(installation).coordinators(connections);
  }

  /** Edits that wait for a person now. */
  long clashes() {
    return clashes;
  }

  /**
   * @param batches of each connection and kind
   */
  void run(int batches) {
    merged.add(round(batches, this::merging));
    asked.add(round(batches, this::clashing));
    clashes += (long) batches * BatchRequest.CHANGES * devices.size();
  }

  private PushWork merging(String token, WorkingSet set) {
    return PushWork.merging(installation.address(), token, set);
  }

  private PushWork clashing(String token, WorkingSet set) {
    return PushWork.clashing(installation.address(), token, set);
  }

  private Measured round(int batches, BiFunction<String, WorkingSet, PushWork> late) {
    var creating = new ArrayList<PushWork>();
    var updating = new ArrayList<PushWork>();
    var conflicting = new ArrayList<PushWork>();
    for (int i = 0; i < devices.size(); i++) {
      var device = devices.get(i);
      var set = new WorkingSet(i, batches * BatchRequest.CHANGES);
      var entities = new EntityTurns(device.entities());
      creating.add(PushWork.creating(installation.address(), device.token(), set, entities));
      updating.add(PushWork.updating(installation.address(), device.token(), set));
      conflicting.add(late.apply(others.get(i), set));
    }
    try {
      load.repeat(creating, batches);
      plain.add(load.repeat(updating, batches));
      return load.repeat(conflicting, batches);
    } finally {
      Stream.of(creating, updating, conflicting).flatMap(List::stream).forEach(Work::close);
    }
  }
}

package org.cairn.bench.part;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.bench.load.Load;
import org.cairn.bench.load.Rounds;
import org.cairn.bench.load.Work;
import org.cairn.bench.load.WorkingSet;
import org.cairn.bench.push.EntityTurns;
import org.cairn.bench.push.PushWork;
import org.cairn.bench.raw.RawWork;
import org.cairn.bench.stage.Accounts;
import org.cairn.bench.stage.Installation;

/** Plain JDBC and complete pushes on the same database, in turns, over so many connections. */
final class Contest implements AutoCloseable {
  /** Documents that are edited, of all connections together. */
  private static final int EDITED = 20_000;

  final Rounds rawCreates = new Rounds();
  final Rounds rawUpdates = new Rounds();
  final Rounds pushCreates = new Rounds();
  final Rounds pushUpdates = new Rounds();

  private final Load load;
  private final List<RawWork> rawCreating = new ArrayList<>();
  private final List<RawWork> rawUpdating = new ArrayList<>();
  private final List<PushWork> pushCreating = new ArrayList<>();
  private final List<PushWork> pushUpdating = new ArrayList<>();

  Contest(Installation installation, int connections) {
    load = installation.load();
    var server = installation.address();
    for (var device : new Accounts(installation).devices(connections)) {
      var rawSet = new WorkingSet(connections, EDITED / connections);
      var set = new WorkingSet(connections, EDITED / connections);
      rawCreating.add(RawWork.creating(installation.raw(), rawSet));
      rawUpdating.add(RawWork.updating(installation.raw(), rawSet));
      var entities = new EntityTurns(device.entities());
      pushCreating.add(PushWork.creating(server, device.token(), set, entities));
      pushUpdating.add(PushWork.updating(server, device.token(), set));
    }
  }

  /**
   * Lets the compilers of both Java machines find out what matters; nothing is counted.
   *
   * @param batches how many of each kind they need for that
   * @param most for all together
   */
  void warmUp(int batches, Duration most) {
    int each = batches / pushCreating.size();
    load.run(rawCreating, most.dividedBy(8), each);
    load.run(pushCreating, most.dividedBy(8).multipliedBy(3), each);
    load.run(rawUpdating, most.dividedBy(8), each);
    load.run(pushUpdating, most.dividedBy(8).multipliedBy(3), each);
  }

  void create(Duration duration) {
    rawCreates.add(load.run(rawCreating, duration));
    pushCreates.add(load.run(pushCreating, duration));
  }

  /** Of documents that the creates before have made. */
  void update(Duration duration) {
    rawUpdates.add(load.run(rawUpdating, duration));
    pushUpdates.add(load.run(pushUpdating, duration));
  }

  /** Changes that the server has acknowledged, warming up included. */
  long accepted() {
    return Stream.of(pushCreating, pushUpdating)
        .flatMap(List::stream)
        .mapToLong(PushWork::accepted)
        .sum();
  }

  @Override
  public void close() {
    Stream.of(rawCreating, rawUpdating, pushCreating, pushUpdating)
        .flatMap(List::stream)
        .forEach(Work::close);
  }
}

package org.cairn.bench.pull;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.cairn.bench.load.Measured;
import org.cairn.bench.load.Work;
import org.cairn.bench.load.WorkingSet;
import org.cairn.bench.push.EntityTurns;
import org.cairn.bench.push.PushWork;
import org.cairn.bench.stage.Accounts;
import org.cairn.bench.stage.Entities;
import org.cairn.bench.stage.Installation;
import org.cairn.bench.wire.BatchRequest;

/** Fills the feed by pushes of several devices whose user may write everywhere. */
public final class FeedLoad {
  /** Entities of a group of documents with several versions. */
  public static final int ENTITIES = 100;

  private static final int DEVICES = 4;

  /** Documents that one device works on until they have all their versions. */
  private static final int AT_ONCE = 1_000;

  private final Installation installation;

  public FeedLoad(Installation installation) {
    this.installation = installation;
  }

  /** Pushes the batches of a plan, one after the other but for those that overtake each other. */
  public Measured load(FeedPlan plan) {
    var next = new AtomicInteger();
    return push(() -> new PlannedEntities(plan, next), plan.batches() / DEVICES);
  }

  /** Pushes documents with the given number of versions each, of these entities in turn. */
  public void loadVersions(String group, int documents, int versions) {
    int each = Math.min(AT_ONCE, documents / DEVICES);
    for (int done = 0; done < documents; done += each * DEVICES) {
      var sets = new ArrayList<WorkingSet>();
      for (int i = 0; i < DEVICES; i++) {
        sets.add(new WorkingSet(i, each));
      }
      push(group, sets, each, versions);
    }
  }

  private void push(String group, List<WorkingSet> sets, int each, int versions) {
    var creating = new ArrayList<PushWork>();
    var updating = new ArrayList<PushWork>();
    var tokens = new Accounts(installation).coordinators(sets.size());
    for (int i = 0; i < sets.size(); i++) {
      var entities = new EntityTurns(Entities.list(group, ENTITIES));
      var server = installation.address();
      creating.add(PushWork.creating(server, tokens.get(i), sets.get(i), entities));
      updating.add(PushWork.updating(server, tokens.get(i), sets.get(i)));
    }
    run(creating, each / BatchRequest.CHANGES);
    run(updating, each / BatchRequest.CHANGES * (versions - 1));
  }

  private Measured push(Supplier<Supplier<byte[]>> entities, int times) {
    var works = new ArrayList<PushWork>();
    for (var token : new Accounts(installation).coordinators(DEVICES)) {
      var none = new WorkingSet(0, 0);
      works.add(PushWork.creating(installation.address(), token, none, entities.get()));
    }
    return run(works, times);
  }

  private Measured run(List<? extends Work> works, int times) {
    try {
      return installation.load().repeat(works, times);
    } finally {
      works.forEach(Work::close);
    }
  }

  /** The entities of whole batches, which the devices take from the plan in turn. */
  private static final class PlannedEntities implements Supplier<byte[]> {
    private final FeedPlan plan;
    private final AtomicInteger next;
    private Iterator<byte[]> batch = List.<byte[]>of().iterator();

    PlannedEntities(FeedPlan plan, AtomicInteger next) {
      this.plan = plan;
      this.next = next;
    }

    @Override
    public byte[] get() {
      if (!batch.hasNext()) {
        batch = plan.batch(next.getAndIncrement()).iterator();
      }
      return batch.next();
    }
  }
}

package org.cairn.bench.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairn.bench.load.Measured;
import org.cairn.bench.load.Work;
import org.cairn.bench.pull.FeedLoad;
import org.cairn.bench.pull.FeedPlan;
import org.cairn.bench.pull.FirstPull;
import org.cairn.bench.pull.ManyAssignments;
import org.cairn.bench.pull.PullWork;
import org.cairn.bench.report.Line;
import org.cairn.bench.stage.Accounts;
import org.cairn.bench.wire.BatchRequest;

/**
 * Pages of 1,000 changes out of a growing feed, for users who see one, a hundred and ten thousand
 * entities, and all.
 */
public final class PullPart {
  private static final int DEVICES = 4;
  private static final int SMALLEST = 10_000;
  private static final String TEN_THOUSAND = "ten-thousand";
  private static final String ALL = "coordinator";

  private final Stage stage;
  private final Map<String, Measured> smallest = new LinkedHashMap<>();
  private FeedPlan last;

  public PullPart(Stage stage) {
    this.stage = stage;
  }

  /** Of what the feed holds already, so many documents are those of the first stage. */
  public void run() {
    prepare();
    int step = 0;
    for (int size = SMALLEST; size <= stage.effort().documents(); size *= 10) {
      int more = step == 0 ? size : size - size / 10;
      last = new FeedPlan(step++, more / BatchRequest.CHANGES);
      fill(last, size);
      measureAll(size);
    }
    stage.report().memory("pulling", stage.installation().meter());
  }

  private void prepare() {
    var user = new Accounts(stage.installation()).createWorker(TEN_THOUSAND, List.of());
    new ManyAssignments(stage.installation().raw()).add(user, FeedPlan.teamEntities());
  }

  private void fill(FeedPlan plan, int size) {
    stage.report().progress(String.format(Locale.ROOT, "Filling the feed up to %,d", size));
    var accounts = new Accounts(stage.installation());
    for (var user : List.of(plan.one(), plan.hundred(), plan.scattered())) {
      accounts.createWorker(user, plan.entitiesOf(user));
    }
    var loaded = new FeedLoad(stage.installation()).load(plan);
    stage.report().add(Line.speed("push, filling the feed, 4 connections", loaded));
  }

  private void measureAll(int size) {
    var stored = String.format(Locale.ROOT, ", %,d stored", size);
    users().forEach((user, who) -> tell(who + stored, who, measure(user), size));
  }

  /** Names of users, and what they see. */
  private Map<String, String> users() {
    var users = new LinkedHashMap<String, String>();
    users.put(ALL, "pull, all");
    users.put(TEN_THOUSAND, "pull, 10,000 assignments");
    users.put(last.hundred(), "pull, 100 assignments");
    users.put(last.scattered(), "pull, 100 assignments, scattered");
    users.put(last.one(), "pull, 1 assignment");
    return users;
  }

  private Measured measure(String user) {
    var server = stage.installation().address();
    var tokens = new Accounts(stage.installation()).tokens(user, DEVICES);
    List<String> places;
    try (var first = new FirstPull(server, tokens.get(0))) {
      stage.installation().load().repeat(List.of(first), 1);
      places = first.places(DEVICES);
    }
    var works =
        IntStream.range(0, DEVICES)
            .mapToObj(i -> new PullWork(server, tokens.get(i), places.get(i)))
            .toList();
    return run(works);
  }

  private Measured run(List<? extends Work> works) {
    try {
      return stage.installation().load().run(works, stage.effort().length());
    } finally {
      works.forEach(Work::close);
    }
  }

  private void tell(String name, String who, Measured measured, int size) {
    var line = Line.speed(name, measured);
    double rate = measured.perSecond();
    if (size == SMALLEST) {
      smallest.put(who, measured);
      stage.report().add(line);
      return;
    }
    double cost = smallest.get(who).perSecond() / rate;
    line = line.compared(cost, "the page's cost at 10,000");
    if (who.equals("pull, all")) {
      line = line.target("≥ 300,000/s", rate >= 300_000);
    } else if (who.equals("pull, 100 assignments")) {
      line = line.target("≥ 100,000/s", rate >= 100_000);
    }
    stage.report().add(line);
  }
}

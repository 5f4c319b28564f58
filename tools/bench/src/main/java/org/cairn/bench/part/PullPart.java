package org.cairn.bench.part;

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
import org.cairn.bench.stage.Entities;
import org.cairn.bench.stage.Installation;
import org.cairn.bench.wire.BatchRequest;

/**
 * Pages of 1,000 changes out of a growing feed, for users who see one, a hundred and ten thousand
 * entities, and all. Needs an installation without documents.
 */
public final class PullPart {
  private static final int DEVICES = 4;
  private static final int SMALLEST = 10_000;
  private static final int SMALL_CACHE = 128;
  private static final String COORDINATOR = "coordinator";
  private static final String TEN_THOUSAND = "ten-thousand";

  private static final String ALL = "all";
  private static final String HUNDRED = "100 assignments";

  private final Stage stage;

  /** By what the user sees. */
  private final Map<String, Measured> smallest = new LinkedHashMap<>();

  private FeedPlan last;
  private int stored;

  public PullPart(Stage stage) {
    this.stage = stage;
  }

  /** Fills the feed step by step and measures at each. */
  public void run() {
    stage.report().progress("Warming up");
    prepare();
    int step = 0;
    for (int size = SMALLEST; size <= stage.effort().documents(); size *= 10) {
      last = new FeedPlan(step++, (size - stored) / BatchRequest.CHANGES);
      fill(size);
      if (size == SMALLEST) {
        users().keySet().forEach(user -> measure(stage.installation(), user));
      }
      measureAll();
    }
    stage.report().memory("pulling", stage.installation().meter());
  }

  private void prepare() {
    var user = new Accounts(stage.installation()).createWorker(TEN_THOUSAND, List.of());
    new ManyAssignments(stage.installation().raw()).add(user, FeedPlan.teamEntities());
  }

  private void fill(int size) {
    stage.report().progress(String.format(Locale.ROOT, "Filling the feed up to %,d", size));
    var accounts = new Accounts(stage.installation());
    for (var user : List.of(last.one(), last.hundred(), last.scattered())) {
      accounts.createWorker(user, last.entitiesOf(user));
    }
    var loaded = new FeedLoad(stage.installation()).load(last);
    stored = size;
    stage
        .report()
        .add(Line.speed(String.format(Locale.ROOT, "push, filling up to %,d", size), loaded));
  }

  /** Names of users, and what they see. */
  private Map<String, String> users() {
    var users = new LinkedHashMap<String, String>();
    users.put(COORDINATOR, ALL);
    users.put(TEN_THOUSAND, "10,000 assignments");
    users.put(last.hundred(), HUNDRED);
    users.put(last.scattered(), "100 assignments, scattered");
    users.put(last.one(), "1 assignment");
    return users;
  }

  private Measured measure(Installation installation, String user) {
    var server = installation.address();
    var tokens = new Accounts(installation).tokens(user, DEVICES);
    List<String> places;
    try (var first = new FirstPull(server, tokens.get(0))) {
      installation.load().repeat(List.of(first), 1);
      places = first.places(DEVICES);
    }
    var works =
        IntStream.range(0, DEVICES)
            .mapToObj(i -> new PullWork(server, tokens.get(i), places.get(i)))
            .toList();
    try {
      return installation.load().run(works, stage.effort().length());
    } finally {
      works.forEach(Work::close);
    }
  }

  private void measureAll() {
    users()
        .forEach(
            (user, sees) -> {
              var measured = measure(stage.installation(), user);
              smallest.putIfAbsent(sees, measured);
              var name = String.format(Locale.ROOT, "pull, %s, %,d stored", sees, stored);
              stage.report().add(judged(Line.speed(name, measured), sees, measured.perSecond()));
              if (stored == stage.effort().documents()) {
                tellCost(sees, measured, "", 1.3);
              }
            });
  }

  private static Line judged(Line line, String sees, double rate) {
    if (sees.equals(ALL)) {
      return line.target("≥ 300,000/s", rate >= 300_000);
    }
    return sees.equals(HUNDRED) ? line.target("≥ 100,000/s", rate >= 100_000) : line;
  }

  private void tellCost(String sees, Measured measured, String how, double limit) {
    double cost = smallest.get(sees).perSecond() / measured.perSecond();
    var name = String.format(Locale.ROOT, "page cost, %s, %,d : %,d", sees, stored, SMALLEST);
    var line = Line.result(name + how, String.format(Locale.ROOT, "%.2f", cost));
    stage.report().add(line.target("≤ " + limit, cost <= limit));
  }

  /** Ten versions of each document must hardly cost a first pull more than one. */
  public void versions() {
    int documents = stage.effort().quick() ? 4_000 : 20_000;
    var one = versioned("single", documents, 1);
    var ten = versioned("tenfold", documents, 10);
    double cost = one.perSecond() / ten.perSecond();
    stage
        .report()
        .add(
            Line.speed("first pull, 10 versions each", ten)
                .compared(cost, "the cost of one version")
                .target("≤ 2", cost <= 2));
  }

  private Measured versioned(String group, int documents, int versions) {
    stage.report().progress("Filling in documents with versions: " + versions);
    var entities = Entities.list(group, FeedLoad.ENTITIES);
    new Accounts(stage.installation()).createWorker(group, entities);
    new FeedLoad(stage.installation()).loadVersions(group, documents, versions);
    var measured = measure(stage.installation(), group);
    if (versions == 1) {
      stage.report().add(Line.speed("first pull, 1 version each", measured));
    }
    return measured;
  }

  /** The same with a database whose cache is much smaller than the data. */
  public void runWithSmallCache() {
    stage.closing().now(stage.installation());
    stage.report().progress("Starting with a small database cache");
    var setup = stage.installation().setup().withCache(SMALL_CACHE);
    var small = stage.closing().later(Installation.start(setup));
    measure(small, COORDINATOR);
    users()
        .forEach(
            (user, sees) -> {
              var measured = measure(small, user);
              var how = ", " + SMALL_CACHE + " MiB cache";
              var name = String.format(Locale.ROOT, "pull, %s, %,d stored", sees, stored);
              stage.report().add(Line.speed(name + how, measured));
              tellCost(sees, measured, how, 3);
            });
    stage.closing().now(small);
  }
}

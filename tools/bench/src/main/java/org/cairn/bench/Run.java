package org.cairn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.bench.Options.Part;
import org.cairn.bench.part.BinaryLogPart;
import org.cairn.bench.part.ConflictPart;
import org.cairn.bench.part.MergePart;
import org.cairn.bench.part.PullPart;
import org.cairn.bench.part.PushPart;
import org.cairn.bench.part.QueuePart;
import org.cairn.bench.part.Stage;
import org.cairn.bench.part.Stage.Effort;
import org.cairn.bench.part.StartPart;
import org.cairn.bench.part.WorkloadPart;
import org.cairn.bench.report.Report;
import org.cairn.bench.stage.Accounts;
import org.cairn.bench.stage.Closing;
import org.cairn.bench.stage.Installation;
import org.cairn.bench.stage.Place;
import org.cairn.bench.stage.Setup;

/** One run: starts what the parts need, lets them measure, one after the other. */
final class Run {
  private final Options options;
  private final Report report;
  private final Closing closing;

  Run(Options options, Report report, Closing closing) {
    this.options = options;
    this.report = report;
    this.closing = closing;
  }

  void all() {
    var place = closing.later(Place.below(folder()));
    describe();
    if (options.asksFor(Part.MERGE)) {
      new MergePart(report, options.length()).run();
    }
    if (asksForPushes()) {
      withPushes(setup(place.folder().resolve("push")));
    }
    if (options.asksFor(Part.PULL)) {
      withPulls(setup(place.folder().resolve("pull")));
    }
  }

  private boolean asksForPushes() {
    return Stream.of(
            Part.RAW, Part.PUSH, Part.CONFLICT, Part.WORKLOAD, Part.QUEUE, Part.START, Part.BINLOG)
        .anyMatch(options::asksFor);
  }

  private void withPushes(Setup setup) {
    var stage = stage(setup);
    if (options.asksFor(Part.RAW) || options.asksFor(Part.PUSH)) {
      new PushPart(stage).run();
    }
    if (options.asksFor(Part.CONFLICT)) {
      new ConflictPart(stage).run();
    }
    if (options.asksFor(Part.WORKLOAD)) {
      new WorkloadPart(stage).run();
    }
    if (options.asksFor(Part.QUEUE)) {
      new QueuePart(stage).run();
    }
    if (options.asksFor(Part.BINLOG) && setup.external().isEmpty()) {
      new BinaryLogPart(stage).run();
    }
    if (options.asksFor(Part.START)) {
      new StartPart(stage).run();
    }
    stage.installation().raw().drop();
    closing.now(stage.installation());
  }

  private void withPulls(Setup setup) {
    var part = new PullPart(stage(setup));
    part.run();
    part.versions();
    if (setup.external().isEmpty()) {
      part.runWithSmallCache();
    }
  }

  private Stage stage(Setup setup) {
    report.progress("Starting database and server");
    var installation = closing.later(Installation.start(setup));
    new Accounts(installation).createUsual();
    installation.raw().create();
    report.circumstance("Database: " + installation.raw().version());
    var effort =
        new Effort(
            options.length(),
            options.rounds(),
            options.documents(),
            options.connections(),
            options.quick());
    return new Stage(installation, report, effort, closing);
  }

  private Setup setup(Path folder) {
    var external =
        options
            .text("db-url")
            .map(
                url ->
                    new Setup.External(
                        url,
                        options.text("db-user").orElse(""),
                        options.text("db-password").orElse("")));
    var java = options.text("java-options").map(text -> List.of(text.split(" "))).orElse(List.of());
    return new Setup(folder, options.cacheMebibytes(), options.binaryLog(), external, java);
  }

  private Path folder() {
    return options.path("folder").orElse(Path.of(System.getProperty("java.io.tmpdir")));
  }

  private void describe() {
    report.circumstance(
        "Measured on %s, %d processors (%s), Java %s, %s."
            .formatted(
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                processor().orElse(System.getProperty("os.arch")),
                System.getProperty("java.version"),
                System.getProperty("os.name")));
    report.circumstance(
        "Server's heap 512 MiB, database cache %d MiB, binary log %s, %d rounds of %d s each."
            .formatted(
                options.cacheMebibytes(),
                options.binaryLog() ? "on" : "off",
                options.rounds(),
                options.length().toSeconds()));
    report.circumstance(
        "Batches of 100 documents of 600 bytes; times are for a batch or a page. µs: processor"
            + " time per document. Others' CPUs: processors that other processes kept busy.");
  }

  private static Optional<String> processor() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

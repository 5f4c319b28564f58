package org.cairn.bench.merge;

import java.time.Duration;
import org.cairn.bench.BenchFailure;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link MergeBenchmark}, each method in a Java machine of its own. */
public final class MergeTimes {
  private static final int ITERATIONS = 5;

  private MergeTimes() {}

  /** What a benchmark took on average and how sure that is, in microseconds per document. */
  public record Time(double micros, double error) {}

  /**
   * @param name of a method of {@link MergeBenchmark}
   * @param length of each of five measurements, and of as many before them that do not count
   */
  public static Time of(String name, Duration length) {
    var each = TimeValue.milliseconds(length.toMillis());
    var options =
        new OptionsBuilder()
            .include(MergeBenchmark.class.getName() + "\\." + name + "$")
            .forks(1)
            .warmupIterations(ITERATIONS)
            .warmupTime(each)
            .measurementIterations(ITERATIONS)
            .measurementTime(each)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    try {
      var result = new Runner(options).runSingle().getPrimaryResult();
      return new Time(result.getScore() / 1_000, result.getScoreError() / 1_000);
    } catch (RunnerException e) {
      throw new BenchFailure("The merge could not be measured: " + e.getMessage(), e);
    }
  }
}

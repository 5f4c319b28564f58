package org.cairn.bench.part;

import java.time.Duration;
import java.util.List;
import org.cairn.bench.report.Report;
import org.cairn.bench.stage.Closing;
import org.cairn.bench.stage.Installation;

/**
 * What a part works with.
 *
 * @param closing where a part leaves what it starts, for the case that it is interrupted
 */
public record Stage(Installation installation, Report report, Effort effort, Closing closing) {

  /**
   * How much to measure.
   *
   * @param length of each measurement
   * @param rounds how often each is made
   * @param documents the most that are pulled
   * @param connections of the pushes, one measurement after the other
   */
  public record Effort(
      Duration length, int rounds, int documents, List<Integer> connections, boolean quick) {
    /** Batches of each kind that one connection sends where they are counted. */
    int batches() {
      return quick ? 25 : 100;
    }

    /**
     * Batches of each kind until the compilers of the Java machines have done most of their work.
     */
    int warmUpBatches() {
      return quick ? 400 : 4_000;
    }

    /** How long to wait for that on a slow machine. */
    Duration longestWarmUp() {
      return Duration.ofSeconds(quick ? 30 : 240);
    }
  }
}

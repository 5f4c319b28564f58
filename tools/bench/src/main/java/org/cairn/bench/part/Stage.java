package org.cairn.bench.part;

import java.time.Duration;
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
   */
  public record Effort(Duration length, int rounds, int documents, boolean quick) {
    /** Until the compilers of the Java machines have done most of their work. */
    Duration warmUp() {
      return length.multipliedBy(quick ? 4 : 6);
    }
  }

  /** The same with another installation. */
  public Stage with(Installation other) {
    return new Stage(other, report, effort, closing);
  }
}

package org.cairn.bench.cpu;

/**
 * Processor seconds used during a measurement.
 *
 * @param client this process
 * @param others everything else on the machine: what disturbed the measurement
 * @param seconds how long it took by the clock
 */
public record CpuUse(double server, double database, double client, double others, double seconds) {
  public static final CpuUse NONE = new CpuUse(0, 0, 0, 0, 0);

  public CpuUse plus(CpuUse more) {
    return new CpuUse(
        server + more.server,
        database + more.database,
        client + more.client,
        others + more.others,
        seconds + more.seconds);
  }

  /** How many processors others kept busy, on average. */
  public double othersShare() {
    return seconds == 0 ? 0 : others / seconds;
  }
}

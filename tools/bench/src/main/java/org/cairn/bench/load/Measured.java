package org.cairn.bench.load;

import java.util.Arrays;
import java.util.List;
import org.cairn.bench.cpu.CpuUse;

/**
 * What a stretch of load came to.
 *
 * @param seconds by the clock, from the first unit's beginning to the last one's end
 * @param nanos how long each unit took, ascending
 */
public record Measured(long documents, double seconds, long[] nanos, CpuUse cpu) {
  public Measured {
    nanos = nanos.clone();
    Arrays.sort(nanos);
  }

  /** Several stretches as one. */
  public static Measured together(List<Measured> parts) {
    return new Measured(
        parts.stream().mapToLong(Measured::documents).sum(),
        parts.stream().mapToDouble(Measured::seconds).sum(),
        parts.stream().flatMapToLong(part -> Arrays.stream(part.nanos)).toArray(),
        parts.stream().map(Measured::cpu).reduce(CpuUse.NONE, CpuUse::plus));
  }

  public double perSecond() {
    return documents / seconds;
  }

  public int units() {
    return nanos.length;
  }

  /** The time in milliseconds within which this share of the units was done. */
  public double millis(double share) {
    if (nanos.length == 0) {
      return 0;
    }
    int index = (int) Math.ceil(share * nanos.length) - 1;
    return nanos[Math.max(0, index)] / 1e6;
  }

  /** Microseconds of a processor for each document. */
  public double micros(double processorSeconds) {
    return processorSeconds * 1e6 / documents;
  }
}

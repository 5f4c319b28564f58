package org.cairn.bench.merge;

import java.util.concurrent.TimeUnit;
import org.cairn.domain.document.Content;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.merge.MergePolicy;
import org.cairn.domain.merge.Merged;
import org.cairn.domain.merge.Precedence;
import org.cairn.domain.merge.Side;
import org.cairn.domain.merge.Sides;
import org.cairn.domain.merge.ThreeWayMerge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Times are for one document. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MergeBenchmark {
  private final MergePolicy policy = Assessment.type().merge().fields();
  private final Precedence asking = Precedence.asking(Side.DEVICE);
  private Sides sides;
  private byte[] base;
  private byte[] server;
  private byte[] device;

  /** Fails where the documents do not fit together: something else would be measured. */
  @Setup
  public void prepare() {
    sides = Assessment.edited();
    base = StrictJson.bytes(sides.base());
    server = StrictJson.bytes(sides.server());
    device = StrictJson.bytes(sides.device());
    if (!merge().isClean()) {
      throw new IllegalStateException("Clashes: " + merge().clashes());
    }
  }

  /** Of three trees a fourth. */
  @Benchmark
  public Merged merge() {
    return ThreeWayMerge.merge(sides, policy, asking);
  }

  /** The same from stored text to text that can be stored, its fingerprint included. */
  @Benchmark
  public Content readMergeWrite() {
    var read =
        new Sides(StrictJson.stored(base), StrictJson.stored(server), StrictJson.stored(device));
    return Content.of(ThreeWayMerge.merge(read, policy, asking).document());
  }
}

package org.cairn.bench.raw;

import static org.cairn.bench.wire.BatchRequest.CHANGES;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.cairn.bench.wire.Sample;

/** The values of one transaction. */
final class RawBatch {
  private static final byte[] CONTENT = Sample.content().getBytes(StandardCharsets.US_ASCII);
  private static final int MARK = Sample.content().indexOf(Sample.MARK);

  private final byte[][] documents = new byte[CHANGES][];
  private final byte[][] operations = new byte[CHANGES][];
  private final byte[][] contents = new byte[CHANGES][];
  private final int[] versions = new int[CHANGES];

  void set(int i, byte[] document, int version) {
    documents[i] = document;
    versions[i] = version;
  }

  void operation(int i, byte[] operation, long number) {
    operations[i] = operation;
    contents[i] = CONTENT.clone();
    Sample.write(number, contents[i], MARK);
  }

  /** The versions that must be stored for this batch to follow them. */
  Map<ByteBuffer, Integer> expected() {
    var expected = new HashMap<ByteBuffer, Integer>();
    for (int i = 0; i < CHANGES; i++) {
      expected.put(ByteBuffer.wrap(documents[i]), versions[i] - 1);
    }
    return expected;
  }

  byte[][] documents() {
    return documents;
  }

  byte[][] operations() {
    return operations;
  }

  byte[][] contents() {
    return contents;
  }

  int[] versions() {
    return versions;
  }
}

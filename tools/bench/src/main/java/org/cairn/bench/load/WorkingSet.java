package org.cairn.bench.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The documents that one connection edits, batch by batch: a random selection each time, in the
 * order of their ids, each once before any comes again.
 */
public final class WorkingSet {
  /** A document and how often it was stored. */
  public static final class Document {
    private final byte[] id;
    private final byte[] entityId;
    private final long number;
    private int version = 1;

    private Document(byte[] id, byte[] entityId, long number) {
      this.id = id;
      this.entityId = entityId;
      this.number = number;
    }

    public byte[] id() {
      return id;
    }

    public byte[] entityId() {
      return entityId;
    }

    /** What made its first content a different one. */
    public long number() {
      return number;
    }

    public int version() {
      return version;
    }

    public void stored() {
      version++;
    }
  }

  private final List<Document> documents = new ArrayList<>();
  private final Random random;
  private final int most;
  private int next;

  /**
   * @param most how many to hold; what is added beyond is left alone
   */
  public WorkingSet(long seed, int most) {
    this.random = new Random(seed);
    this.most = most;
  }

  public void add(byte[] id, byte[] entityId, long number) {
    if (documents.size() < most) {
      documents.add(new Document(id, entityId, number));
    }
  }

  public int size() {
    return documents.size();
  }

  public List<Document> next(int count) {
    if (next + count > documents.size() || next == 0) {
      Collections.shuffle(documents, random);
      next = 0;
    }
    var batch = new ArrayList<>(documents.subList(next, next + count));
    next += count;
    batch.sort((a, b) -> Arrays.compareUnsigned(a.id, b.id));
    return batch;
  }
}

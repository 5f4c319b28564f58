package org.cairn.domain.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.domain.digest.Sha256;

/**
 * The digests by which a device and the server compare their copies: per bucket the SHA-256 of the
 * lines {@code id:versionNumber\n} in the order of ids.
 */
public final class BucketDigests {
  private static final int BUCKETS = 256;

  private final Bucketing bucketing;
  private final MessageDigest[] buckets = new MessageDigest[BUCKETS];
  private long count;

  public BucketDigests(Bucketing bucketing) {
    this.bucketing = bucketing;
  }

  /**
   * Adds a document; ids must come in ascending order of their bytes, which is that of their text.
   */
  public void add(UUID id, int version) {
    int bucket = bucketing.bucketOf(id);
    if (buckets[bucket] == null) {
      buckets[bucket] = Sha256.begin();
    }
    buckets[bucket].update((id + ":" + version + "\n").getBytes(StandardCharsets.US_ASCII));
    count++;
  }

  public long count() {
    return count;
  }

  /** Bucket to SHA-256 in lower-case hex; only such as hold a document. Ends this object's use. */
  public SortedMap<String, String> digests() {
    var digests = new TreeMap<String, String>();
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      if (buckets[bucket] != null) {
        var hex = HexFormat.of().formatHex(buckets[bucket].digest());
        digests.put(Bucketing.name(bucket), hex);
      }
    }
    return digests;
  }
}

package org.cairn.domain.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The digests by which a device and the server compare their copies: per bucket (the first two hex
 * digits of an id) the SHA-256 of the lines {@code id:versionNumber\n} in the order of ids.
 */
public final class BucketDigests {
  private final SortedMap<String, MessageDigest> buckets = new TreeMap<>();
  private long count;

  /**
   * @param id in its 36-character form, lower case; ids must come in ascending order
   */
  public void add(String id, int version) {
    var line = (id + ":" + version + "\n").getBytes(StandardCharsets.US_ASCII);
    buckets.computeIfAbsent(id.substring(0, 2), bucket -> sha256()).update(line);
    count++;
  }

  public long count() {
    return count;
  }

  /** Bucket to SHA-256 in lower-case hex. Ends this object's use. */
  public SortedMap<String, String> digests() {
    var digests = new TreeMap<String, String>();
    buckets.forEach(
        (bucket, digest) -> digests.put(bucket, HexFormat.of().formatHex(digest.digest())));
    return digests;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

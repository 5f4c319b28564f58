package org.cairn.sync.verify;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.domain.verify.Bucketing;

/**
 * What became of one type's claim.
 *
 * @param count documents that the server has for the caller
 * @param buckets those that differ
 */
record Difference(Claim claim, long count, Set<String> buckets) {

  static Difference between(Claim claim, long count, Map<String, String> here) {
    var all = new TreeSet<>(here.keySet());
    all.addAll(claim.digests().keySet());
    all.removeIf(bucket -> Objects.equals(here.get(bucket), claim.digests().get(bucket)));
    return new Difference(claim, count, all);
  }

  boolean isEqual() {
    return buckets.isEmpty();
  }

  /** Whether a document of the type lies in a bucket that differs. */
  boolean concerns(UUID id) {
    return buckets.contains(Bucketing.name(claim.bucketing().bucketOf(id)));
  }
}

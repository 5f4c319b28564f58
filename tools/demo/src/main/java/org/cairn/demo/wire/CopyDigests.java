package org.cairn.demo.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.domain.verify.BucketDigests;
import org.cairn.domain.verify.Bucketing;

/** What a device says of its copies to have them compared: digests, type by type. */
final class CopyDigests {
  private CopyDigests() {}

  /** The claim of each type, by the type's name. */
  static Map<String, ObjectNode> of(Map<String, Copy> copies) {
    var versions = new HashMap<String, SortedMap<String, Integer>>();
    copies.forEach(
        (id, copy) ->
            versions.computeIfAbsent(copy.type(), k -> new TreeMap<>()).put(id, copy.version()));
    var claims = new TreeMap<String, ObjectNode>();
    versions.forEach((type, ofType) -> claims.put(type, claim(ofType)));
    return claims;
  }

  /** By the last digits of the ids: the first ones of UUIDv7 are all the same. */
  private static ObjectNode claim(SortedMap<String, Integer> versions) {
    var digests = new BucketDigests(Bucketing.SUFFIX);
    versions.forEach((id, version) -> digests.add(UUID.fromString(id), version));
    var claim = JsonNodeFactory.instance.objectNode();
    claim.put("count", versions.size());
    claim.put("by", Bucketing.SUFFIX.wireName());
    var buckets = claim.putObject("buckets");
    digests.digests().forEach(buckets::put);
    return claim;
  }
}

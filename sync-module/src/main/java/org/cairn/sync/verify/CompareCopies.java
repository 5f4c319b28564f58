package org.cairn.sync.verify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cairn.access.EntityAccess;
import org.cairn.domain.access.Caller;
import org.cairn.domain.verify.BucketDigests;
import org.cairn.sync.store.CopyStore.Held;
import org.cairn.sync.store.CopyStore.Ids;
import org.cairn.sync.verify.VisibleCopies.Scope;

/**
 * Compares what a device says it has with what the server has for its user.
 *
 * <p>Transaction: none; each part of the documents is read as it is then, so that a change
 * meanwhile shows as a difference, which the next pull ends.
 */
@ApplicationScoped
class CompareCopies {
  /**
   * Documents to remember while digests are computed, about 2 MB: with no more than these, those
   * that differ are told without reading anything twice.
   */
  static final int REMEMBERED = 20_000;

  @Inject EntityAccess access;
  @Inject VisibleCopies copies;

  /**
   * The differences of each type.
   *
   * @param remembered all documents compared, or null where they were too many
   */
  record Comparison(
      Scope scope, SortedMap<String, Difference> differences, List<Held> remembered) {}

  Comparison compare(Caller caller, SortedMap<String, Claim> claims) {
    var typeIds = claims.values().stream().flatMap(claim -> claim.typeIds().stream()).toList();
    var scope = new Scope(access.of(caller), typeIds);
    var digests = new TreeMap<String, BucketDigests>();
    var byType = new HashMap<Integer, BucketDigests>();
    claims.forEach(
        (name, claim) -> {
          digests.put(name, new BucketDigests(claim.bucketing()));
          claim.typeIds().forEach(id -> byType.put(id, digests.get(name)));
        });
    var remembered = read(scope, byType);
    var differences = new TreeMap<String, Difference>();
    claims.forEach(
        (name, claim) -> {
          var here = digests.get(name);
          differences.put(name, Difference.between(claim, here.count(), here.digests()));
        });
    return new Comparison(scope, differences, remembered);
  }

  private List<Held> read(Scope scope, Map<Integer, BucketDigests> byType) {
    var remembered = new ArrayList<Held>();
    copies.each(
        scope,
        Ids.ALL,
        held -> {
          byType.get(held.typeId()).add(held.id(), held.version());
          if (remembered.size() <= REMEMBERED) {
            remembered.add(held);
          }
        });
    return remembered.size() > REMEMBERED ? null : remembered;
  }
}

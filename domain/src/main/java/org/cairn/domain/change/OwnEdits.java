package org.cairn.domain.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.conflict.KeptEdit;

/** What a device has sent of one document, in the order in which it came. */
public final class OwnEdits {
  private static final Comparator<Own> BY_ARRIVAL =
      Comparator.comparingInt(Own::arrivedAt).thenComparing(own -> own.version() == 0);

  private final List<Own> edits;

  /**
   * @param arrivedAt the document's version then
   * @param version the version that it made, 0 for none
   */
  private record Own(UUID opId, int baseVersion, int arrivedAt, int version, Instant updatedAt) {
    /**
     * A device that names the very version which an edit of it met may have heard of that, and have
     * begun anew with what the server says.
     */
    boolean isBehindTheServer() {
      return arrivedAt > baseVersion;
    }
  }

  private OwnEdits(List<Own> edits) {
    this.edits = edits;
  }

  /**
   * @param steps versions of the document; those of others do not count
   * @param kept edits of the device that did not fit, some of which made one of the versions
   */
  public static OwnEdits of(List<Step> steps, List<KeptEdit> kept) {
    var bases = new LinkedHashMap<UUID, KeptEdit>();
    kept.forEach(edit -> bases.put(edit.opId(), edit));
    var edits = new ArrayList<Own>();
    for (var step : steps) {
      if (step.own() && step.opId() != null) {
        var merged = bases.remove(step.opId());
        int base = merged == null ? step.version() - 1 : merged.baseVersion();
        edits.add(new Own(step.opId(), base, step.version(), step.version(), step.updatedAt()));
      }
    }
    bases
        .values()
        .forEach(
            one ->
                edits.add(
                    new Own(
                        one.opId(), one.baseVersion(), one.serverVersion(), 0, one.updatedAt())));
    edits.sort(BY_ARRIVAL);
    return new OwnEdits(edits);
  }

  /**
   * The last one before an edit that was made from the same version, directly or by way of others:
   * the device had it when it made the edit. An edit from a version that the device saw only later
   * is none: what the edit says is older than that.
   *
   * @param baseVersion the version that the edit was based on, 0 for a create
   */
  Optional<UUID> before(Change change, int baseVersion) {
    var known = new HashSet<>(Set.of(baseVersion));
    UUID last = null;
    for (var own : edits) {
      if (own.opId().equals(change.opId())) {
        break;
      }
      boolean isOnTop = known.contains(own.baseVersion()) && own.isBehindTheServer();
      if (isOnTop && !own.updatedAt().isAfter(change.updatedAt())) {
        known.add(own.version() == 0 ? baseVersion : own.version());
        last = own.opId();
      }
    }
    return Optional.ofNullable(last);
  }
}

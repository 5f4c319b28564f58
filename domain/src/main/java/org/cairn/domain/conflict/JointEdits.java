package org.cairn.domain.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.document.Content;
import org.cairn.domain.json.Differences;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.merge.MergePolicy;
import org.cairn.domain.merge.Merged;
import org.cairn.domain.merge.Overruled;
import org.cairn.domain.merge.Precedence;
import org.cairn.domain.merge.Side;
import org.cairn.domain.merge.Sides;
import org.cairn.domain.merge.ThreeWayMerge;

/**
 * Brings the edits of a conflict together, one after the other, in the order in which they were
 * made.
 */
final class JointEdits {
  private static final String WHOLE = "";

  private final MergePolicy policy;
  private final List<ConflictingEdit> joined = new ArrayList<>();
  private final Map<UUID, Set<String>> superseded = new HashMap<>();

  /** Looked for once: what edits carried may have to be read anew each time. */
  private final Map<UUID, List<String>> changed = new HashMap<>();

  private Content base;
  private Content wanted;
  private ConflictingEdit place;

  JointEdits(ConflictingEdit first, MergePolicy policy) {
    this.policy = policy;
    base = Content.storedOrNone(first.base());
    wanted = Content.storedOrNone(first.device());
    place = first;
    joined.add(first);
  }

  void join(ConflictingEdit edit) {
    var device = Content.storedOrNone(edit.device());
    if (wanted == null || device == null) {
      replaceAll(edit, device);
    } else {
      var sides = Sides.of(Content.storedOrNone(edit.base()), wanted, device);
      var merged = laterFirst(sides);
      merged.overruled().forEach(one -> supersede(one, edit));
      wanted = Content.of(merged.document());
    }
    place = moves(edit) ? edit : place;
    joined.add(edit);
  }

  /** At a critical place, too: it is the edits that are brought together here, not the document. */
  private Merged laterFirst(Sides sides) {
    var later = Precedence.of(Side.DEVICE, Side.DEVICE, "it is the later");
    var clashes = ThreeWayMerge.merge(sides, policy, later).clashes();
    var choices = new HashMap<String, Side>();
    clashes.forEach(clash -> choices.put(clash.pointer(), Side.DEVICE));
    return ThreeWayMerge.merge(sides, policy, clash -> later, choices);
  }

  /** A deletion takes all with it, and of a deletion that is written over nothing is left. */
  private void replaceAll(ConflictingEdit edit, Content device) {
    var from = wanted == null ? Content.storedOrNone(edit.base()) : null;
    base = from == null ? base : from;
    if (wanted != device) {
      supersede(WHOLE, edit);
    }
    wanted = device;
  }

  private void supersede(Overruled overruled, ConflictingEdit later) {
    if (overruled.loser() == Side.SERVER) {
      supersede(overruled.pointer(), later);
    } else {
      superseded(later).add(overruled.pointer());
    }
  }

  /** Those of other devices that changed that place: what a device did itself it knows. */
  private void supersede(String pointer, ConflictingEdit later) {
    for (var earlier : joined) {
      boolean own = earlier.source().deviceId().equals(later.source().deviceId());
      if (!own && changes(earlier, pointer)) {
        superseded(earlier).add(pointer);
      }
    }
  }

  private boolean changes(ConflictingEdit edit, String pointer) {
    return changed.computeIfAbsent(edit.source().opId(), id -> changed(edit)).stream()
        .anyMatch(one -> Pointers.overlap(one, pointer));
  }

  private static List<String> changed(ConflictingEdit edit) {
    var from = Content.storedOrNone(edit.base());
    var to = Content.storedOrNone(edit.device());
    return from == null || to == null
        ? List.of(WHOLE)
        : Differences.between(from.tree(), to.tree());
  }

  private Set<String> superseded(ConflictingEdit edit) {
    return superseded.computeIfAbsent(edit.source().opId(), id -> new LinkedHashSet<>());
  }

  Content base() {
    return base;
  }

  Content wanted() {
    return wanted;
  }

  /** The last edit that says where the document is to belong. */
  ConflictingEdit place() {
    return place;
  }

  Map<UUID, List<String>> superseded() {
    var all = new HashMap<UUID, List<String>>();
    superseded.forEach((opId, pointers) -> all.put(opId, List.copyOf(pointers)));
    return all;
  }

  static boolean moves(ConflictingEdit edit) {
    return !edit.wantedEntityId().equals(edit.entityId());
  }
}

package org.cairn.sync.push;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.conflict.FindWaitingEdits;
import org.cairn.conflict.OpenConflicts;
import org.cairn.conflict.RecordSettledEdits;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.conflict.Decision;
import org.cairn.domain.conflict.Holding;
import org.cairn.domain.conflict.KeptEdit;
import org.cairn.domain.conflict.SettledEdit;
import org.cairn.domain.conflict.WaitingEdit;

/** The conflicts in memory, by the operations that brought them; each edit has one of its own. */
final class ConflictsInMemory {
  final Map<UUID, WaitingEdit> edits = new LinkedHashMap<>();

  /** Of those that are over. */
  final Map<UUID, Decision> decisions = new HashMap<>();

  private long next;

  private UUID keep(ConflictingEdit edit) {
    var id = new UUID(0xC0, ++next);
    edits.put(edit.source().opId(), new WaitingEdit(id, edit));
    return id;
  }

  final FindWaitingEdits waiting =
      new FindWaitingEdits() {
        @Override
        public Map<UUID, WaitingEdit> ofOperations(UUID deviceId, Collection<UUID> opIds) {
          var found = new HashMap<>(edits);
          found.keySet().retainAll(opIds);
          return found;
        }

        @Override
        public Map<UUID, List<KeptEdit>> ofDocuments(UUID deviceId, Collection<UUID> documentIds) {
          var found = new HashMap<UUID, List<KeptEdit>>();
          for (var one : edits.values()) {
            var edit = one.edit();
            if (edit.source().deviceId().equals(deviceId)) {
              found
                  .computeIfAbsent(edit.documentId(), id -> new ArrayList<>())
                  .add(KeptEdit.of(edit));
            }
          }
          return found;
        }

        @Override
        public Map<UUID, Holding> heldOf(Collection<UUID> documentIds) {
          var held = new HashMap<UUID, Holding>();
          for (var one : edits.values()) {
            var document = one.edit().documentId();
            if (!decisions.containsKey(one.conflictId()) && documentIds.contains(document)) {
              held.put(document, held.getOrDefault(document, Holding.NONE).with(one.edit()));
            }
          }
          return held;
        }

        @Override
        public Set<UUID> openOf(Collection<UUID> documentIds) {
          var open = new HashSet<UUID>();
          for (var one : edits.values()) {
            if (!decisions.containsKey(one.conflictId())) {
              open.add(one.edit().documentId());
            }
          }
          open.retainAll(documentIds);
          return open;
        }
      };

  final OpenConflicts opening =
      new OpenConflicts() {
        @Override
        public List<UUID> open(List<ConflictingEdit> opened) {
          return opened.stream().map(ConflictsInMemory.this::keep).toList();
        }
      };

  final RecordSettledEdits settling =
      new RecordSettledEdits() {
        @Override
        public List<UUID> record(List<SettledEdit> settled) {
          return settled.stream().map(this::decided).toList();
        }

        private UUID decided(SettledEdit one) {
          var id = keep(one.edit());
          decisions.put(id, one.decision());
          return id;
        }
      };
}

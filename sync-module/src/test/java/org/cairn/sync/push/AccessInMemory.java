package org.cairn.sync.push;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.AssignToCreator;
import org.cairn.access.Assigned;
import org.cairn.access.AssignedEntities;
import org.cairn.access.EntityAccess;
import org.cairn.domain.access.Caller;

/** Who may see which entity, in memory, for the one user whose device pushes. */
final class AccessInMemory {
  final Set<UUID> assigned = new HashSet<>();

  /** Entities that are or were assigned to others, or were to this user. */
  final Set<UUID> taken = new HashSet<>();

  final EntityAccess access =
      new EntityAccess() {
        @Override
        public AssignedEntities of(Caller caller) {
          return Assigned.to(assigned);
        }

        @Override
        public Set<UUID> inForce(UUID userId, Collection<UUID> entityIds) {
          var among = new HashSet<>(entityIds);
          among.retainAll(assigned);
          return among;
        }
      };

  final AssignToCreator creators =
      new AssignToCreator() {
        @Override
        public void assign(Caller caller, Collection<UUID> entityIds) {
          assigned.addAll(entityIds);
        }

        @Override
        public Set<UUID> taken(Caller caller, Collection<UUID> entityIds) {
          var among = new HashSet<>(entityIds);
          among.retainAll(taken);
          return among;
        }
      };
}

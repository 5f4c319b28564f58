package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cairn.access.store.AssignmentStore;
import org.cairn.domain.list.Page;

/** Lists assignments in the order of their creation; those that were taken away are left out. */
@ApplicationScoped
public class FindAssignments {
  @Inject AssignmentStore assignments;

  public Optional<Assignment> find(UUID id) {
    return assignments.find(id);
  }

  /**
   * @param limit 1 and up
   */
  public Page<Assignment> find(AssignmentFilter filter, int limit) {
    return Page.of(assignments.page(filter, limit + 1), limit, one -> one.id().toString());
  }
}

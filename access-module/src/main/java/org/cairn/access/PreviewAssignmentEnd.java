package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cairn.access.store.AssignmentStore;
import org.cairn.access.store.DeviceStore;
import org.cairn.access.store.UserStore;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/** Tells what {@link EndAssignment} would do. Changes nothing. Fails with {@code NOT_FOUND}. */
@ApplicationScoped
public class PreviewAssignmentEnd {
  @Inject UserStore users;
  @Inject DeviceStore devices;
  @Inject AssignmentStore assignments;
  @Inject EntityFootprint footprint;

  public AssignmentImpact preview(UUID assignmentId) {
    var assignment =
        assignments
            .find(assignmentId)
            .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "There is no such assignment."));
    var held = devices.ofUser(assignment.userId()).stream().filter(one -> !one.isRevoked());
    return new AssignmentImpact(
        footprint.documents(assignment.entityId()), isKept(assignment), unsent(held.toList()));
  }

  private boolean isKept(Assignment assignment) {
    return users.find(assignment.userId()).orElseThrow().seesEverything()
        || assignments.living(assignment.userId(), List.of(assignment.entityId())).stream()
            .anyMatch(other -> other.isActive() && !other.id().equals(assignment.id()));
  }

  private List<AssignmentImpact.AtDevice> unsent(List<Device> held) {
    var unsent = footprint.unsentEdits(held.stream().map(Device::id).toList());
    return held.stream()
        .map(device -> new AssignmentImpact.AtDevice(device, unsent.get(device.id())))
        .toList();
  }
}

package org.cairn.conflict.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cairn.conflict.ConflictTypes;
import org.cairn.conflict.FindSimilarConflicts;
import org.cairn.domain.access.Role;
import org.cairn.domain.list.Limit;
import org.cairn.domain.list.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Open conflicts by what they have in common. */
@Path("/sync/conflict-groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class GroupResource {
  private static final int USUAL = 50;
  private static final int MOST = 500;

  @Inject FindSimilarConflicts similar;
  @Inject ConflictTypes types;

  @GET
  @Operation(
      summary = "Group open conflicts",
      description = "By type, kind, clashing places and cause; the largest groups first.")
  public Page<GroupAnswer> groups(@QueryParam("limit") Integer limit) {
    var found = similar.groups(Limit.of(limit, USUAL, MOST));
    return new Page<>(found, null)
        .map(one -> GroupAnswer.of(one, types.today(one.group().typeId()).name()));
  }
}

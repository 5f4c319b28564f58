package org.cairn.audit.entries;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cairn.audit.FindAuditEntries;
import org.cairn.domain.access.Role;
import org.cairn.domain.list.Limit;
import org.cairn.domain.list.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The audit trail for administrators: newest first, filtered, page by page. */
@Path("/audit/entries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class AuditResource {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  @Inject FindAuditEntries entries;

  @GET
  @Operation(summary = "List entries of the audit trail", description = "Newest first.")
  public Page<AuditEntryAnswer> find(@BeanParam AuditQueryParameters parameters) {
    var asked = parameters.tail == null ? parameters.limit : parameters.tail;
    var limit = Limit.of(asked, USUAL, MOST);
    return entries.find(parameters.filter(), limit).map(AuditEntryAnswer::of);
  }
}

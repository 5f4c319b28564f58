package org.cairn.sync.transaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cairn.domain.access.Role;
import org.cairn.domain.list.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The transaction log: what every device has sent, newest first. */
@Path("/sync/transactions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class TransactionResource {
  @Inject FindTransactions transactions;

  @GET
  @Operation(summary = "List batches that devices have sent", description = "Newest first.")
  public Page<TransactionAnswer> find(@BeanParam TransactionQueryParameters parameters) {
    return transactions.find(parameters.filter(), parameters.most()).map(TransactionAnswer::of);
  }
}

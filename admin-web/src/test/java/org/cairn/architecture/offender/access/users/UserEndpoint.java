package org.cairn.architecture.offender.access.users;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.ResourcesAndOnlyResourcesHaveAPath;

/** An endpoint that nobody finds by name. */
@Breaks(ResourcesAndOnlyResourcesHaveAPath.class)
public class UserEndpoint {
  @GET
  @Path("/users")
  public String find() {
    return "";
  }
}

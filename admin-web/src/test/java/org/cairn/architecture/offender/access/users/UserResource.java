package org.cairn.architecture.offender.access.users;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Keeps every rule. */
@Path("/users")
public class UserResource {
  @GET
  public String find() {
    return "";
  }
}

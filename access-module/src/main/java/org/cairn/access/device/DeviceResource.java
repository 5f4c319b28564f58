package org.cairn.access.device;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cairn.access.CallerContext;
import org.cairn.access.FindDevices;
import org.cairn.access.RevokeDevice;
import org.cairn.domain.access.Role;
import org.cairn.domain.list.Cursor;
import org.cairn.domain.list.Limit;
import org.cairn.domain.list.Page;
import org.cairn.domain.parameter.Parameters;
import org.cairn.domain.parameter.PathId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Devices, for administrators. */
@Path("/admin/devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class DeviceResource {
  @Inject CallerContext context;
  @Inject FindDevices devices;
  @Inject RevokeDevice revokeDevice;

  @GET
  @Operation(summary = "List devices")
  public Page<DeviceAnswer> list(
      @QueryParam("userId") String userId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    var after = Cursor.decodeId(cursor).orElse(null);
    return devices
        .page(Parameters.id("userId", userId), after, Limit.of(limit, 100, 1_000))
        .map(DeviceAnswer::of);
  }

  @GET
  @Operation(summary = "Read a device")
  @Path("/{id}")
  public DeviceAnswer one(@PathParam("id") PathId id) {
    return devices.find(id.value()).map(DeviceAnswer::of).orElseThrow(id::unknown);
  }

  @DELETE
  @Operation(summary = "Revoke a device", description = "With wipe it is told to remove its data.")
  @Path("/{id}")
  public void revoke(
      @PathParam("id") PathId id,
      @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) @QueryParam("wipe") String wipe) {
    revokeDevice.revoke(context.caller(), id.value(), Parameters.flag("wipe", wipe));
  }
}

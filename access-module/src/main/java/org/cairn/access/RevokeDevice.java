package org.cairn.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cairn.access.session.Session;
import org.cairn.access.store.DeviceStore;
import org.cairn.access.store.SessionStore;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * Shuts a device out for ever, with its next request; it may be told to remove its data. Repeating
 * it is allowed, also to ask for wiping later.
 *
 * <p>Transaction: one. Audited as {@code DEVICE_REVOKED}. Fails with {@code NOT_FOUND}.
 */
@ApplicationScoped
public class RevokeDevice {
  @Inject DeviceStore devices;
  @Inject SessionStore sessions;
  @Inject AuditTrail audit;

  @Transactional
  public void revoke(Caller caller, UUID deviceId, boolean wipe) {
    var device =
        devices
            .lock(deviceId)
            .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "There is no such device."));
    devices.revoke(deviceId, wipe);
    sessions.endOfDevice(deviceId, Session.End.DEVICE_REVOKED);
    var details =
        JsonNodeFactory.instance
            .objectNode()
            .put("userId", device.userId().toString())
            .put("wipe", wipe);
    audit.append(
        AuditEntry.of(caller, AuditAction.DEVICE_REVOKED, "device", deviceId).with(details));
  }
}

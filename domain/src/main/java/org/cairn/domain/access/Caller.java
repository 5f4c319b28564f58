package org.cairn.domain.access;

import java.util.Set;
import java.util.UUID;

/**
 * Who is calling, established for this request from the token and the current state of user and
 * device.
 *
 * @param userId the user
 * @param roles the roles the user has now, whatever the token said
 * @param deviceId the device, or null where the call comes from none (console)
 * @param address the address that the call comes from as text, as far as it is known
 * @param traceId identifies the request in logs, problems and the audit trail
 * @param sessionId the session that the device has signed in for, or null where there is none
 * @param assignmentsVersion changes with each change of what is assigned to the user; {@value
 *     #ASSIGNMENTS_UNKNOWN} where it was not read
 */
public record Caller(
    UUID userId,
    Set<Role> roles,
    UUID deviceId,
    String address,
    String traceId,
    UUID sessionId,
    long assignmentsVersion) {
  public static final long ASSIGNMENTS_UNKNOWN = -1;

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** A caller without a session, whose assignments have to be read when they are asked for. */
  public Caller(UUID userId, Set<Role> roles, UUID deviceId, String address, String traceId) {
    this(userId, roles, deviceId, address, traceId, null, ASSIGNMENTS_UNKNOWN);
  }

  /** The server itself: start-up, scheduled jobs. */
  public static Caller system(String traceId) {
    return new Caller(null, Set.of(), null, null, traceId);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Coordinators and administrators see every entity. */
  public boolean seesEverything() {
    return has(Role.ADMINISTRATOR) || has(Role.COORDINATOR);
  }

  public boolean mayRecord() {
    return seesEverything() || has(Role.FIELD_WORKER);
  }
}

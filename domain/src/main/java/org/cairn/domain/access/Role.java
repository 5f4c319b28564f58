package org.cairn.domain.access;

/** What a user may do; a user has one or more. */
public enum Role {
  /** Runs the installation: users, devices, types, keys, backups. Sees every entity. */
  ADMINISTRATOR,
  /** Leads the field work: resolves, verifies, assigns. Sees every entity. */
  COORDINATOR,
  /** Reads redacted logs, and nothing else. */
  AUDITOR,
  /** Records documents of the entities assigned to them. */
  FIELD_WORKER;

  /** Names as constants, since annotations take no enum values. */
  public static final class Names {
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String COORDINATOR = "COORDINATOR";
    public static final String AUDITOR = "AUDITOR";
    public static final String FIELD_WORKER = "FIELD_WORKER";

    private Names() {}
  }
}

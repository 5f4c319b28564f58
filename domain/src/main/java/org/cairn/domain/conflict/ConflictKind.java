package org.cairn.domain.conflict;

/** Why an edit does not fit. */
public enum ConflictKind {
  /** The server is ahead of the version that the edit was based on. */
  VERSION_CONFLICT,
  /** The content that the edit was based on is not what the server has. */
  DATA_CONFLICT,
  /** One side deleted what the other side changed. */
  DELETE_CONFLICT,
  /** The same id was created twice with different content. */
  CREATE_CONFLICT
}

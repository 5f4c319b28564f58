package org.cairn.domain.conflict;

/** What became of a conflict. The names are those of the wire. */
public enum Resolution {
  /** Nobody has decided yet. */
  PENDING,
  /** The document stays as it is on the server. */
  SERVER_WINS,
  /** The document becomes what the device wants. */
  CLIENT_WINS,
  /** The document says what both changed. */
  MERGE,
  /** A person wrote what the document says now. */
  MANUAL
}

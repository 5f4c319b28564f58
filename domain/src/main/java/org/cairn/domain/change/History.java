package org.cairn.domain.change;

import java.util.Optional;
import java.util.UUID;

/** What the server remembers, read only where a decision depends on it. */
public interface History extends Past {

  /** Where an operation of the device that pushes ended; nothing where it never arrived. */
  Optional<Landing> landingOf(UUID opId);

  /** What that device has sent of the document since it had that version. */
  OwnEdits ownSince(UUID documentId, int version);
}

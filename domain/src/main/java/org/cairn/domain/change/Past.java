package org.cairn.domain.change;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.domain.document.Content;

/** What documents said, and what devices sent: enough to settle an edit whose base is known. */
public interface Past {

  /** The document's content at a version; nothing for a tombstone or an unknown version. */
  Optional<Content> contentAt(UUID documentId, int version);

  /** The entity that the document belonged to at a version; nothing for an unknown version. */
  Optional<UUID> entityAt(UUID documentId, int version);

  /**
   * What an operation of the device that sent the edit carried, wherever it ended; nothing for a
   * deletion.
   */
  Optional<Content> carriedBy(UUID opId);

  /** The document's versions after that one, oldest first. */
  List<Step> since(UUID documentId, int version);

  /** Whether a person is being asked about the document. */
  boolean hasOpenConflict(UUID documentId);
}

package org.cairn.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What hangs on an assignment, for the preview before it ends. Implemented on the right. */
public interface EntityFootprint {
  /** How many documents of the entity there are, deleted ones not counted. */
  long documents(UUID entityId);

  /**
   * How many edits the devices still had to send when they last reported; a device that never
   * reported is not in the answer.
   */
  Map<UUID, Long> unsentEdits(Collection<UUID> deviceIds);
}

package org.cairn.conflict.resolve;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A conflict that is open again.
 *
 * @param versionNumber the document's version now
 */
@Schema(name = "UndoAnswer")
public record UndoAnswer(UUID conflictId, int versionNumber) {}

package org.cairn.domain.conflict;

import java.util.UUID;

/**
 * An edit together with the open conflict that it is part of.
 *
 * @param conflictId the conflict; several edits of one document share it
 */
public record WaitingEdit(UUID conflictId, ConflictingEdit edit) {}

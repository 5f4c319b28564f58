package org.cairn.domain.change;

import java.util.UUID;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.document.Content;

/**
 * Why and how an edit does not fit the server's document.
 *
 * @param baseVersion the version that the edit was based on, 0 where unknown
 * @param base the content then, null where unknown
 * @param entityId the entity that the device wants the document to belong to
 * @param device what the device wants it to say, null for a deletion
 * @param joins whether an edit before it waits for a person, so that this one has to as well
 */
public record Mismatch(
    ConflictKind kind,
    int baseVersion,
    Content base,
    UUID entityId,
    Content device,
    boolean joins) {}

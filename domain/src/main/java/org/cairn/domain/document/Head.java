package org.cairn.domain.document;

import java.util.UUID;

/**
 * The current state of a document, without its content.
 *
 * @param sequence the place of its latest change in the feed
 * @param revisionId its latest revision
 * @param version 1 and up, one more with each revision
 * @param typeId the version of the document type that the content was written under
 * @param entityId the entity it belongs to
 * @param fingerprint of the content, 0 where deleted
 * @param size bytes of the content as stored
 */
public record Head(
    UUID id,
    long sequence,
    long revisionId,
    int version,
    int typeId,
    UUID entityId,
    boolean deleted,
    long fingerprint,
    int size,
    Verification verification) {

  public static Head of(Revision revision, long sequence, long revisionId) {
    var content = revision.content();
    return new Head(
        revision.documentId(),
        sequence,
        revisionId,
        revision.version(),
        revision.typeId(),
        revision.entityId(),
        revision.deleted(),
        content == null ? 0 : content.fingerprint(),
        content == null ? 0 : content.json().length,
        revision.verification());
  }
}

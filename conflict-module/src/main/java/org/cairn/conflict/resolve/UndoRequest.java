package org.cairn.conflict.resolve;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a decision is taken back.
 *
 * @param expectedVersion the document's version that the person saw; absent: the one that the
 *     decision left
 */
@Schema(name = "UndoRequest")
public record UndoRequest(Integer expectedVersion, String note) {}

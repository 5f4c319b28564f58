/**
 * Conflicts: edits that do not fit the server's document and wait for a person.
 *
 * <p>Owns: {@code conflict_conflict}, {@code conflict_edit}, {@code conflict_undone}, {@code
 * conflict_announcement}. Offers: {@link org.cairn.conflict.OpenConflicts} (joins the caller's
 * transaction), {@link org.cairn.conflict.FindWaitingEdits}. Needs: a data source. Never: writes a
 * document; a decision reaches it through a port.
 */
package org.cairn.conflict;

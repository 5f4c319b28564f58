/**
 * Documents: pushed by devices, kept in every version, and given out in the order of commits.
 *
 * <p>Owns: {@code sync_state}, {@code sync_type}, {@code sync_revision}, {@code sync_revision_ids},
 * {@code sync_head}, {@code sync_departure}, {@code sync_visibility}, {@code sync_batch}, {@code
 * sync_failure}. Offers: use cases of push, pull and document types. Needs: audit trail and commit
 * clock, entity access, conflicts. Never: changes a stored revision, but for what people decide
 * about it.
 */
package org.cairn.sync;

/**
 * The audit trail: what was done, by whom, to what, and in which order everything was committed.
 *
 * <p>Owns: {@code audit_clock}, {@code audit_entry}, {@code audit_detail}. Offers: {@link
 * org.cairn.audit.AuditTrail} (append, joins the caller's transaction), {@link
 * org.cairn.audit.CommitClock}, {@link org.cairn.audit.FindAuditEntries}, {@link
 * org.cairn.audit.Patience} (tries a transaction again). Needs: a data source. Never: changes or
 * deletes an entry.
 */
package org.cairn.audit;

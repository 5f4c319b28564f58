/**
 * The audit trail: what was done, by whom, to what, and in which order everything was committed.
 * And the notices that leave the server, because every module has something to tell.
 *
 * <p>Owns: {@code audit_clock}, {@code audit_entry}, {@code audit_detail}, {@code audit_notice}.
 * Offers: {@link org.cairn.audit.AuditTrail} (append, joins the caller's transaction), {@link
 * org.cairn.audit.Notify} (tells those outside, joins it too), {@link org.cairn.audit.CommitClock},
 * {@link org.cairn.audit.FindAuditEntries}, {@link org.cairn.audit.Patience} (tries a transaction
 * again), {@link org.cairn.audit.Clockwork} (repeats what is repeated), {@link
 * org.cairn.audit.SendDueNotices} (every two seconds), {@link org.cairn.audit.ForgetOldNotices}
 * (each minute). Needs: a data source, {@link org.cairn.audit.NoticeSigner} (vault), {@link
 * org.cairn.audit.NoticeRecipients} and {@link org.cairn.audit.ActingCaller} (access). Never:
 * changes or deletes an entry of the trail.
 */
package org.cairn.audit;

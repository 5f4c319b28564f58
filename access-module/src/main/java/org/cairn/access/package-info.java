/**
 * Who may do what: users, their devices and sessions, and which entities are assigned to whom.
 *
 * <p>Owns: {@code access_user}, {@code access_device}, {@code access_session}, {@code
 * access_enrolment}, {@code access_assertion}, {@code access_assignment}. Offers: {@link
 * org.cairn.access.CallerContext} (who is calling), {@link org.cairn.access.EntityAccess} (what
 * they may see), {@link org.cairn.access.AssignToCreator}, and the acts of administration. Needs:
 * {@link org.cairn.access.TokenSigner}, {@link org.cairn.access.TokenVerifier} and {@link
 * org.cairn.access.AssertionVerifier} (vault), {@link org.cairn.access.VisibilityFeed} and {@link
 * org.cairn.access.EntityFootprint} (sync). Never: touches keys or documents.
 */
package org.cairn.access;

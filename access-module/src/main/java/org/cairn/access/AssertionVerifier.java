package org.cairn.access;

import org.cairn.domain.problem.Problem;

/**
 * Verifies assertions: signed tokens of the organisation's own identity provider that say who
 * somebody is (RFC 7523). Implemented on the right. Only called where one is configured.
 */
public interface AssertionVerifier {
  /**
   * May ask the provider for its keys: not to be called in a transaction.
   *
   * @param compact text from a stranger, of any form
   * @throws Problem {@code UNAVAILABLE} where the provider's keys cannot be had
   */
  Assertion verify(String compact);
}

package org.cairn.access;

import java.time.Instant;

/** What verifying an assertion came to. */
public sealed interface Assertion {
  /**
   * The provider did say so, to Cairn, just now. Whether it was said before is not known here.
   *
   * @param subject whom it is about, in the provider's words
   * @param id 32 bytes, the same for the same assertion in whatever form it is sent again
   * @param goodUntil when it would be refused by its age
   */
  record Proved(String subject, byte[] id, Instant goodUntil) implements Assertion {}

  /**
   * @param reason for the developer of an app, without personal data
   */
  record Refused(String reason) implements Assertion {}
}

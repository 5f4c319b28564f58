package org.cairn.access;

import java.util.Optional;

/** Verifies access tokens. Implemented on the right. On the path of every request. */
public interface TokenVerifier {
  /**
   * What the token says, or nothing for text that is no token of this installation, was signed by
   * no key that is still valid, is meant for somebody else, or has expired.
   */
  Optional<AccessToken> verify(String compact);
}

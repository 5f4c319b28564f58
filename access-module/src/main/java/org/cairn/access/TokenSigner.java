package org.cairn.access;

/** Signs access tokens with the current key. Implemented on the right. */
public interface TokenSigner {
  /** The signed token in its compact form (RFC 7519). */
  String sign(AccessToken token);
}

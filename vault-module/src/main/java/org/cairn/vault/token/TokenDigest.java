package org.cairn.vault.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.cairn.domain.digest.Sha256;

/** SHA-256 of a token, as a key in memory that does not hold the token itself. */
record TokenDigest(long a, long b, long c, long d) {
  static TokenDigest of(String token) {
    var bytes = ByteBuffer.wrap(Sha256.of(token.getBytes(StandardCharsets.UTF_8)));
    return new TokenDigest(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
  }
}

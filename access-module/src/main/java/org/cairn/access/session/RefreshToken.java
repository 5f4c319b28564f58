package org.cairn.access.session;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.cairn.domain.digest.Sha256;

/**
 * A refresh token: the session it belongs to, a secret that all tokens of the session share, and a
 * secret of its own, 256 bits. The shared secret tells a token that was once issued from one that
 * was made up, so that nobody can end a foreign session by guessing its id.
 */
public final class RefreshToken {
  private static final int FAMILY_BYTES = 16;
  private static final int SECRET_BYTES = 32;
  private static final int BYTES = 16 + FAMILY_BYTES + SECRET_BYTES;

  private final UUID sessionId;
  private final byte[] family;
  private final byte[] secret;

  private RefreshToken(UUID sessionId, byte[] family, byte[] secret) {
    this.sessionId = sessionId;
    this.family = family;
    this.secret = secret;
  }

  /** The first token of a session. */
  public static RefreshToken first(UUID sessionId, RandomGenerator random) {
    return new RefreshToken(sessionId, bytes(FAMILY_BYTES, random), bytes(SECRET_BYTES, random));
  }

  /** The successor of this token. */
  public RefreshToken next(RandomGenerator random) {
    return new RefreshToken(sessionId, family, bytes(SECRET_BYTES, random));
  }

  private static byte[] bytes(int count, RandomGenerator random) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Nothing for text that is no refresh token by its form. */
  public static Optional<RefreshToken> parse(String text) {
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length != BYTES) {
        return Optional.empty();
      }
      var buffer = ByteBuffer.wrap(bytes);
      var session = new UUID(buffer.getLong(), buffer.getLong());
      var family = new byte[FAMILY_BYTES];
      var secret = new byte[SECRET_BYTES];
      buffer.get(family).get(secret);
      return Optional.of(new RefreshToken(session, family, secret));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** As handed to the device; never stored. */
  public String text() {
    var buffer = ByteBuffer.allocate(BYTES);
    buffer.putLong(sessionId.getMostSignificantBits()).putLong(sessionId.getLeastSignificantBits());
    buffer.put(family).put(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
  }

  public UUID sessionId() {
    return sessionId;
  }

  /** A plain hash is enough: the secrets are random and too long to be guessed. */
  public byte[] familyHash() {
    return Sha256.of(family);
  }

  public byte[] secretHash() {
    return Sha256.of(secret);
  }

  @Override
  public String toString() {
    return "RefreshToken[" + sessionId + "]";
  }
}

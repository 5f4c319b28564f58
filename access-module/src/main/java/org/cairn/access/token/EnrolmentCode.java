package org.cairn.access.token;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.cairn.domain.digest.Sha256;

/**
 * A one-time code that a device shows instead of a password: 130 random bits in Crockford's base
 * 32, which has no letters that look like digits.
 */
public final class EnrolmentCode {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 26;

  private EnrolmentCode() {}

  public static String make(RandomGenerator random) {
    var text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return text.toString();
  }

  /** What is stored of a code, whatever a person made of its form when typing it. */
  public static byte[] hash(String code) {
    var plain =
        code.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    return Sha256.of(plain.getBytes(StandardCharsets.UTF_8));
  }
}

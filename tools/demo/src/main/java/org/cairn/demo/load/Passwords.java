package org.cairn.demo.load;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Passwords that can be read out and typed, different in each run. */
public final class Passwords {
  /** Without letters and digits that are taken for each other: 5 bits each. */
  private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;

  private final RandomGenerator random;

  public Passwords() {
    this(new SecureRandom());
  }

  Passwords(RandomGenerator random) {
    this.random = random;
  }

  /** About 79 bits, as {@code abcd-efgh-jkmn-pqrs}. */
  public String next() {
    var password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
      if (i > 0 && i % GROUP_LENGTH == 0) {
        password.append('-');
      }
      password.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return password.toString();
  }
}

package org.cairn.domain.digest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {
  /** The example of FIPS 180-2, appendix B.1. */
  private static final byte[] ABC =
      HexFormat.of().parseHex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  @Test
  void all_at_once_and_piece_by_piece_are_the_same() {
    var pieces = Sha256.begin();
    pieces.update("ab".getBytes(US_ASCII));
    pieces.update("c".getBytes(US_ASCII));

    assertThat(Sha256.of("abc".getBytes(US_ASCII))).isEqualTo(ABC);
    assertThat(pieces.digest()).isEqualTo(ABC);
  }
}

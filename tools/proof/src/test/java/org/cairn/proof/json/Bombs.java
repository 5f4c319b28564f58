package org.cairn.proof.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Small requests that grow, and values that cost more to read than to write. */
final class Bombs {
  private static final int INFLATED = 60_000_000;

  /** Of 20 bytes each; within the limit of a push. */
  private static final int EMPTY_MEMBERS = 100_000;

  private Bombs() {}

  /** As a value of JSON; to be refused, or kept as it is. */
  static List<Case> values() {
    var cases = new ArrayList<Case>();
    for (int depth : new int[] {61, 64, 65, 500, 100_000}) {
      cases.add(new Case("[".repeat(depth) + "]".repeat(depth)));
      cases.add(new Case("[".repeat(depth)));
      cases.add(new Case("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)));
      cases.add(new Case("[{\"a\":".repeat(depth)));
    }
    for (var exponent :
        List.of(
            "10000",
            "10001",
            "99999",
            "2147483647",
            "2147483648",
            "999999999",
            "9223372036854775808",
            "9".repeat(500))) {
      cases.add(new Case("1e" + exponent));
      cases.add(new Case("-1E-" + exponent));
    }
    for (int digits : new int[] {1_000, 1_001, 500_000}) {
      cases.add(new Case("1".repeat(digits)));
      cases.add(new Case("0." + "1".repeat(digits)));
      cases.add(new Case("1e" + "0".repeat(digits) + "1"));
    }
    cases.add(new Case("{\"" + "k".repeat(60_000) + "\":1}"));
    cases.add(new Case("{" + collisions(13) + "}"));
    return cases;
  }

  /** Names that have the same hash in Java. */
  private static String collisions(int pairs) {
    var members = new ArrayList<String>();
    for (int number = 0; number < 1 << pairs; number++) {
      var name = new StringBuilder();
      for (int bit = 0; bit < pairs; bit++) {
        name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
      }
      members.add("\"" + name + "\":0");
    }
    return String.join(",", members);
  }

  /** Bodies with the encoding that they claim; all to be refused. */
  static Map<String, byte[]> compressed() {
    var small = "{}".getBytes(StandardCharsets.US_ASCII);
    var cut = Arrays.copyOf(gzip(small), 12);
    var spaces = new byte[INFLATED];
    Arrays.fill(spaces, (byte) ' ');
    var once = gzip(spaces);
    return Map.of(
        "gzip of " + INFLATED + " spaces",
        once,
        "gzip of a gzip",
        gzip(once),
        "gzip cut off",
        cut,
        "gzip that is none",
        small,
        "gzip of nothing",
        gzip(new byte[0]),
        "gzip of many nothings",
        repeated(gzip(new byte[0]), EMPTY_MEMBERS),
        "gzip of zeros",
        gzip(new byte[INFLATED]));
  }

  private static byte[] repeated(byte[] part, int times) {
    var all = new byte[part.length * times];
    for (int at = 0; at < all.length; at += part.length) {
      System.arraycopy(part, 0, all, at, part.length);
    }
    return all;
  }

  static byte[] gzip(byte[] plain) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}

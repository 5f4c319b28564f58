package org.cairn.proof.json;

import java.util.List;
import java.util.Random;

/** Valid JSON drawn at random, and the same with some of its bytes changed. */
final class RandomJson {
  private static final int DEEPEST = 6;
  private static final String BYTES =
      "{}[]\",:0123456789.eE+-\\u \n\tntf/\u0000\u0080\u00C3\u00ED\u00F0\u00FF";

  private final Random random;
  private final List<Case> leaves;

  /**
   * @param leaves what to put in, beside what is drawn
   */
  RandomJson(Random random, List<Case> leaves) {
    this.random = random;
    this.leaves = leaves;
  }

  Case next() {
    return new Case(value(0));
  }

  private String value(int depth) {
    int kind = random.nextInt(depth < DEEPEST ? 8 : 5);
    return switch (kind) {
      case 0 -> number();
      case 1, 2 -> string();
      case 3, 4 -> leaves.get(random.nextInt(leaves.size())).text();
      case 5 -> array(depth);
      default -> object(depth);
    };
  }

  private String array(int depth) {
    var text = new StringBuilder("[").append(space());
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ",").append(space()).append(value(depth + 1)).append(space());
    }
    return text.append("]").toString();
  }

  private String object(int depth) {
    var text = new StringBuilder("{").append(space());
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      // The number keeps names apart, whatever else is in them.
      text.append(i == 0 ? "" : ",").append(space()).append("\"").append(i).append(inside());
      text.append("\"").append(space()).append(":").append(space()).append(value(depth + 1));
    }
    return text.append(space()).append("}").toString();
  }

  private String space() {
    return " \n\t\r".repeat(2).substring(0, random.nextInt(4) == 0 ? random.nextInt(4) : 0);
  }

  private String number() {
    var digits = new StringBuilder(random.nextBoolean() ? "-" : "");
    digits.append(1 + random.nextInt(9));
    for (int i = random.nextInt(30); i > 0; i--) {
      digits.append(random.nextInt(10));
    }
    if (random.nextBoolean()) {
      digits.append('.').append(Math.abs(random.nextLong()));
    }
    if (random.nextInt(3) == 0) {
      digits
          .append("eE".charAt(random.nextInt(2)))
          .append(List.of("", "+", "-").get(random.nextInt(3)));
      digits.append(random.nextInt(400));
    }
    return digits.toString();
  }

  private String string() {
    return "\"" + inside() + "\"";
  }

  private String inside() {
    var text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      int point = point();
      text.append(
          point < ' ' || point == '"' || point == '\\' || random.nextInt(4) == 0
              ? "\\u%04x".formatted(point)
              : Character.toString(point));
    }
    return Case.ofText(text.toString()).text();
  }

  /** Of the first plane, without surrogates; others come with the leaves. */
  private int point() {
    int point = random.nextInt(random.nextBoolean() ? 0x80 : 0xD800);
    return random.nextInt(20) == 0 ? 0xE000 + random.nextInt(0x2000) : point;
  }

  /** With one to three bytes replaced, taken out or put in. */
  Case damaged(Case sound) {
    var text = new StringBuilder(sound.text());
    for (int i = 1 + random.nextInt(3); i > 0 && text.length() > 1; i--) {
      int at = random.nextInt(text.length());
      char other = BYTES.charAt(random.nextInt(BYTES.length()));
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, other);
        case 1 -> text.deleteCharAt(at);
        default -> text.insert(at, other);
      }
    }
    return new Case(text.toString());
  }
}

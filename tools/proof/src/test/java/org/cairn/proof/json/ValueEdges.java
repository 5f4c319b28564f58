package org.cairn.proof.json;

import java.util.ArrayList;
import java.util.List;

/** JSON values at every edge that programs trip over; each is valid. */
final class ValueEdges {
  /** First and last of each length in UTF-8, around the surrogates, and what is no character. */
  private static final int[] POINTS = {
    0x20, 0x21, 0x2F, 0x7E, 0x7F, 0x80, 0x85, 0x9F, 0xA0, 0xAD, 0xFF, 0x100, 0x300, 0x7FF, 0x800,
    0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E,
    0x2066, 0x2067, 0x2068, 0x2069, 0x061C, 0x0627, 0x05D0, 0x0E33, 0x3000, 0xAC00, 0xD7FF, 0xE000,
    0xF8FF, 0xFB01, 0xFDD0, 0xFDEF, 0xFEFF, 0xFFFC, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x1F600,
    0x1F1E9, 0x1FFFE, 0x1FFFF, 0x20000, 0x2FFFF, 0xE0001, 0xF0000, 0xFFFFF, 0x100000, 0x10FFFE,
    0x10FFFF
  };

  private ValueEdges() {}

  static List<Case> numbers() {
    var cases = new ArrayList<>(Case.read("numbers.txt"));
    for (int digits : new int[] {17, 100, 308, 309, 999}) {
      cases.add(new Case("9".repeat(digits)));
      cases.add(new Case("-" + "9".repeat(digits)));
      cases.add(new Case("0." + "1".repeat(digits - 2)));
    }
    return cases;
  }

  /** The strings as JSON, in quotes. */
  static List<Case> strings() {
    var cases = new ArrayList<Case>();
    for (int point : POINTS) {
      var text = Character.toString(point);
      cases.add(Case.ofText("\"" + text + "\""));
      cases.add(Case.ofText("\"a" + text + "b" + text + "\""));
      cases.add(new Case("\"" + escaped(text) + "\""));
    }
    for (int control = 0; control < 0x20; control++) {
      cases.add(new Case("\"\\u%04x\"".formatted(control)));
      cases.add(new Case("\"a\\u%04Xb\"".formatted(control)));
    }
    Case.read("strings.txt").forEach(text -> cases.add(text.in("\"", "\"")));
    for (var text : List.of("", "a".repeat(70_000), "é".repeat(40_000), "😀".repeat(20_000))) {
      cases.add(Case.ofText("\"" + text + "\""));
    }
    return cases;
  }

  /** Halves of pairs: may be refused, must not be altered. */
  static List<Case> loneSurrogates() {
    return List.of(
        new Case("\"\\ud800\""),
        new Case("\"\\udbff\""),
        new Case("\"\\udc00\""),
        new Case("\"\\uDFFF\""),
        new Case("\"a\\ud83db\""),
        new Case("\"\\ud83d\\ud83d\\ude00\""),
        new Case("\"\\ude00\\ud83d\""),
        new Case("\"\\ud83d\\u0041\""),
        new Case("{\"\\ud800\":1}"),
        new Case("[\"\\udc00\"]"));
  }

  static List<Case> structures() {
    return List.of(
        new Case("null"),
        new Case("true"),
        new Case("false"),
        new Case("{}"),
        new Case("[]"),
        new Case("[[],{},\"\",0,null]"),
        new Case(" [ 1 ,\t2\r\n, { \"a\" : \"b c\" } ] "),
        new Case("{\"\":0}"),
        new Case("{\"a\":{\"a\":{\"a\":1}}}"),
        new Case("{\"__proto__\":1,\"constructor\":2,\"$ref\":\"#\",\"@type\":\"x\"}"),
        new Case("{\"data\":1,\"opId\":2,\"changes\":[],\"replayed\":false}"),
        new Case("[" + "1,".repeat(20_000) + "1]"),
        new Case("[".repeat(50) + "]".repeat(50)));
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    for (char unit : text.toCharArray()) {
      escaped.append("\\u%04x".formatted((int) unit));
    }
    return escaped.toString();
  }
}

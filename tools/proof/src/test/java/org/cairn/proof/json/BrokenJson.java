package org.cairn.proof.json;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts that are no JSON by RFC 8259. Written as values; most are as wrong alone as they are inside
 * of an object.
 */
final class BrokenJson {
  private BrokenJson() {}

  static List<Case> values() {
    var cases = new ArrayList<>(Case.read("broken.txt"));
    for (char c = 0; c < ' '; c++) {
      cases.add(new Case("\"a" + c + "b\""));
      if ("\t\n\r".indexOf(c) < 0) {
        cases.add(new Case("[" + c + "1]"));
      }
    }
    for (var bytes : Case.read("bad-utf8.txt")) {
      cases.add(bytes.in("\"", "\""));
      cases.add(bytes.in("\"a", "b\""));
      cases.add(bytes.in("{\"", "\":1}"));
      cases.add(bytes.in("[", "]"));
    }
    return cases;
  }
}

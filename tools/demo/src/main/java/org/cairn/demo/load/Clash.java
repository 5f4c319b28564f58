package org.cairn.demo.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Two edits of one document by two devices, both made on the same version.
 *
 * @param title what is done, for people
 * @param first what the device that pushes first makes of the content; null: it deletes it
 * @param second the same for the one that pushes after it
 * @param oneAuthor whether both devices belong to the same person
 */
record Clash(
    String title,
    UnaryOperator<ObjectNode> first,
    UnaryOperator<ObjectNode> second,
    boolean oneAuthor) {

  /** Of assessments: what only a person can decide, what can be merged, and what lies between. */
  static final List<Clash> OF_ASSESSMENTS =
      List.of(
          new Clash("both set the severity", set("severity", 4), set("severity", 2), false),
          new Clash("both set the triage", text("triage", "red"), text("triage", "green"), false),
          new Clash("one edits, the other deletes", text("notes", "Seen again."), null, false),
          new Clash("one deletes, the other edits", null, text("notes", "Call back."), false),
          new Clash("different fields", set("visits", 2), text("notes", "Roof leaks."), false),
          new Clash(
              "one person, two devices",
              text("notes", "Moved to the school."),
              text("notes", "Moved to the church."),
              true));

  /** Of responses: how much arrived, counted twice. */
  static final Clash OF_RESPONSES =
      new Clash("both count what arrived", received(-5), received(-8), false);

  private static UnaryOperator<ObjectNode> set(String name, int value) {
    return data -> data.put(name, value);
  }

  private static UnaryOperator<ObjectNode> text(String name, String value) {
    return data -> data.put(name, value);
  }

  private static UnaryOperator<ObjectNode> received(int difference) {
    return data -> {
      var item = (ObjectNode) data.path("received").path(0);
      return item.isMissingNode()
          ? data
          : withQuantity(data, item, item.path("quantity").asInt() + difference);
    };
  }

  private static ObjectNode withQuantity(ObjectNode data, ObjectNode item, int quantity) {
    item.put("quantity", quantity);
    return data;
  }
}

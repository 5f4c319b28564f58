package org.cairn.proof.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** Writes what people write into documents, by chance: mostly something that nobody else writes. */
final class Pen {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> ANSWERS =
      List.of("name", "phone", "severity", "severity", "status", "office", "source", "review");
  private static final List<String> USUAL = List.of("x", "y", "z");

  private final Random random;
  private int written;

  Pen(Random random) {
    this.random = random;
  }

  ObjectNode newContent() {
    var content = JSON.objectNode();
    content.put("name", word("v")).put("severity", word("v")).put("status", any(USUAL));
    content.put("count", random.nextInt(5)).put("round", 1).put("notes", word("n"));
    content.putObject("tally").put("men", random.nextInt(5)).put("women", 0);
    content.putObject("site").put("village", word("v")).putObject("owner").put("phone", word("v"));
    content.putObject("triage").put("level", any(USUAL)).put("why", word("v"));
    content.putArray("tags").add(word("t")).add(word("t"));
    for (int i = 0; i < 3; i++) {
      addItem(content.withArray("members"), "id");
      addItem(content.withArray("items"), "name");
    }
    return content;
  }

  /** Another content made of this one, by one to three strokes. */
  ObjectNode edited(ObjectNode content) {
    var result = content.deepCopy();
    for (int strokes = 1 + random.nextInt(3); strokes > 0; strokes--) {
      stroke(result);
    }
    return result;
  }

  private void stroke(ObjectNode content) {
    switch (random.nextInt(14)) {
      case 0, 1, 2 -> answer(content, any(ANSWERS));
      case 3 -> answer(object(content, "site"), any(List.of("village", "water")));
      case 4 -> answer(object(object(content, "site"), "owner"), any(List.of("phone", "name")));
      case 5 -> answer(object(content, "triage"), any(List.of("level", "why")));
      case 6 -> count(content, "count");
      case 7 -> count(object(content, "tally"), any(List.of("men", "women")));
      case 8 -> content.put("round", random.nextInt(9));
      case 9 -> note(content);
      case 10 -> value(content.withArray(any(List.of("tags", "langs"))));
      case 11 -> item(content.withArray("members"), "id");
      case 12 -> item(content.withArray("items"), "name");
      default -> whole(content);
    }
  }

  private void answer(ObjectNode owner, String name) {
    switch (random.nextInt(12)) {
      case 0 -> owner.putNull(name);
      case 1 -> owner.remove(name);
      case 2 -> owner.put(name, "");
      case 3, 4, 5 -> owner.put(name, any(USUAL));
      default -> owner.put(name, word("v"));
    }
  }

  private void count(ObjectNode owner, String name) {
    int more = random.nextInt(4) == 0 ? -2 : 1 + random.nextInt(2);
    owner.put(name, owner.path(name).asInt() + more);
  }

  private void note(ObjectNode content) {
    var before = content.path("notes").asText();
    boolean anew = random.nextInt(8) == 0;
    content.put("notes", anew ? word("n") : before + any(List.of(" ", "\n")) + word("n"));
  }

  private void value(ArrayNode array) {
    if (array.size() > 1 && random.nextInt(3) == 0) {
      array.remove(random.nextInt(array.size()));
    } else {
      var value = random.nextInt(4) == 0 ? any(USUAL) : word("t");
      boolean known = false;
      for (var one : array) {
        known |= one.asText().equals(value);
      }
      if (!known) {
        array.add(value);
      }
    }
  }

  private void item(ArrayNode list, String key) {
    int kind = random.nextInt(6);
    if (list.isEmpty() || kind == 0) {
      addItem(list, key);
    } else if (kind == 1) {
      list.remove(random.nextInt(list.size()));
    } else {
      var item = (ObjectNode) list.get(random.nextInt(list.size()));
      answer(item, any(List.of("role", "role", "risk", "age")));
    }
  }

  private void addItem(ArrayNode list, String key) {
    list.addObject().put(key, word("m")).put("role", any(USUAL)).put("risk", any(USUAL));
  }

  private void whole(ObjectNode content) {
    switch (random.nextInt(4)) {
      case 0 -> content.remove("site");
      case 1 -> content.putNull("site");
      default -> content.putObject("gps").put("lat", word("v")).put("lon", word("v"));
    }
  }

  private static ObjectNode object(ObjectNode owner, String name) {
    JsonNode there = owner.path(name);
    return there.isObject() ? (ObjectNode) there : owner.putObject(name);
  }

  /** None begins with another, or a text written anew would look like one that was added to. */
  private String word(String kind) {
    return kind + ++written + ".";
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}

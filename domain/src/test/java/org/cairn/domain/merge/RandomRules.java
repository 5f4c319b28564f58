package org.cairn.domain.merge;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.domain.Chance;

/** Rules for some places of {@link RandomDocuments}, at any depth. */
final class RandomRules {
  private final Chance chance;

  RandomRules(Chance chance) {
    this.chance = chance;
  }

  Map<JsonPointer, Treatment> treatments() {
    var treatments = new HashMap<JsonPointer, Treatment>();
    for (int rules = chance.below(9); rules > 0; rules--) {
      var pointer = pointer();
      treatments.put(JsonPointer.compile(pointer), treatment(pointer));
    }
    return treatments;
  }

  List<JsonPointer> critical() {
    var critical = new ArrayList<JsonPointer>();
    for (int places = chance.once(3) ? 1 + chance.below(2) : 0; places > 0; places--) {
      critical.add(JsonPointer.compile(pointer()));
    }
    return critical;
  }

  private String pointer() {
    if (chance.once(60)) {
      return "";
    }
    var name = chance.oneOf(RandomDocuments.NAMES);
    var pointer = "/" + name;
    while (List.of("l", "k", "p", "o").contains(name) && !chance.once(3)) {
      name = chance.oneOf(RandomDocuments.NAMES);
      pointer += (pointer.endsWith("/o") ? "/" : "/*/") + name;
    }
    return pointer;
  }

  /** Mostly one that fits what stands there. */
  private Treatment treatment(String pointer) {
    var name = pointer.isEmpty() ? "" : pointer.substring(pointer.length() - 1);
    var fitting =
        switch (name) {
          case "n" -> List.of(MergeRule.SUM, MergeRule.SUM, MergeRule.MAX, MergeRule.MIN);
          case "v" -> List.of(MergeRule.MAX, MergeRule.MIN);
          case "t" -> List.of(MergeRule.APPEND);
          case "s" -> List.of(MergeRule.SET);
          case "l", "k", "p" -> List.of(MergeRule.LIST, MergeRule.MERGE);
          default -> List.of(MergeRule.values());
        };
    var rule = chance.oneOf(chance.once(4) ? List.of(MergeRule.values()) : fitting);
    return switch (rule) {
      case LIST -> new Treatment(rule, chance.oneOf(KEYS));
      case MAX, MIN ->
          new Treatment(rule, List.of(), name.equals("v") ? RandomDocuments.ORDER : NO_ORDER);
      default -> Treatment.of(rule);
    };
  }

  private static final List<JsonNode> NO_ORDER = List.of();
  private static final List<List<String>> KEYS =
      List.of(List.of("id"), List.of("name"), List.of("id", "name"), List.of());
}

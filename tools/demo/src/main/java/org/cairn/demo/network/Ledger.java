package org.cairn.demo.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All operations that devices made, kept apart from what the server says of them. */
final class Ledger {
  private final Map<String, Operation> operations = new LinkedHashMap<>();

  void add(Operation operation) {
    if (operations.putIfAbsent(operation.opId(), operation) != null) {
      throw new IllegalArgumentException("Made twice: " + operation);
    }
  }

  Collection<Operation> all() {
    return operations.values();
  }

  boolean has(String opId) {
    return operations.containsKey(opId);
  }

  /** By document. */
  Map<String, List<Operation>> byDocument() {
    return operations.values().stream()
        .collect(
            Collectors.groupingBy(one -> one.edit().id(), LinkedHashMap::new, Collectors.toList()));
  }

  /**
   * What disagrees, each in one line: the server has an operation not exactly once, or elsewhere
   * than its device was told, or where the script does not mean it to end; a document has versions
   * or tags that are not those of the operations taken.
   */
  List<String> disagreements(ServerBooks books) {
    var all = new ArrayList<String>();
    for (var one : operations.values()) {
      var places = books.places(one.opId());
      if (places.size() != 1) {
        all.add(one + ": the server has it in " + places.size() + " places: " + places);
      } else if (!one.agreesWith(places.get(0).fate(), places.get(0).code())) {
        all.add(one + ": the device was told " + one.toldText() + "; the server: " + places.get(0));
      } else if (!one.way().leadsTo(places.get(0).fate())) {
        all.add(one + ": not how the script means it to end: " + places.get(0));
      }
    }
    byDocument().forEach((id, edits) -> compare(books.document(id), edits, books, all));
    return all;
  }

  private void compare(
      ServerBooks.Document document, List<Operation> edits, ServerBooks books, List<String> all) {
    var taken = edits.stream().filter(one -> isVersion(one, books)).toList();
    if (document.versions().size() != taken.size()) {
      all.add(
          "document %s: %d versions of %d edits taken"
              .formatted(document.id(), document.versions().size(), taken.size()));
    }
    for (int i = 0; i < document.versions().size(); i++) {
      var version = document.versions().get(i);
      if (version.number() != i + 1 || !has(version.opId())) {
        all.add("document " + document.id() + ": nobody made " + version);
      }
    }
    Set<String> tags = new TreeSet<>();
    taken.forEach(one -> tags.add(one.edit().label()));
    if (!tags.equals(document.tags())) {
      all.add(
          "document "
              + document.id()
              + ": says "
              + new TreeSet<>(document.tags())
              + " instead of "
              + tags);
    }
  }

  private static boolean isVersion(Operation one, ServerBooks books) {
    return books.places(one.opId()).stream().anyMatch(place -> place.fate().isVersion());
  }

  /** How many operations of a way ended how, by the server's books. */
  Map<Way, Map<Fate, Integer>> sums(ServerBooks books) {
    var sums = new EnumMap<Way, Map<Fate, Integer>>(Way.class);
    for (var one : operations.values()) {
      var row = sums.computeIfAbsent(one.way(), k -> new EnumMap<>(Fate.class));
      books.places(one.opId()).forEach(place -> row.merge(place.fate(), 1, Integer::sum));
    }
    return sums;
  }
}

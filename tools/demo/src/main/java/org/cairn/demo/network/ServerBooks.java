package org.cairn.demo.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the server has which operation, and what its documents say. */
final class ServerBooks {
  private final Map<String, List<Place>> places = new HashMap<>();
  private final Map<String, Document> documents = new HashMap<>();

  /**
   * One place in which the server has an operation.
   *
   * @param code of the problem with which it failed, empty where it did not
   */
  record Place(Fate fate, String code) {
    @Override
    public String toString() {
      return Operation.text(fate, code);
    }
  }

  /**
   * A version of a document.
   *
   * @param opId the operation that made it; empty where it was none
   */
  record Version(int number, String opId) {}

  /**
   * A document.
   *
   * @param versions from the first; none where the server has no such document
   * @param tags in the last version
   */
  record Document(String id, List<Version> versions, Set<String> tags) {
    static Document missing(String id) {
      return new Document(id, List.of(), Set.of());
    }
  }

  void found(String opId, Fate fate, String code) {
    places.computeIfAbsent(opId, k -> new ArrayList<>()).add(new Place(fate, code));
  }

  void add(Document document) {
    documents.put(document.id(), document);
  }

  /** Of one that the server does not have, that it is with its device. */
  List<Place> places(String opId) {
    return places.getOrDefault(opId, List.of(new Place(Fate.LEFT_ON_DEVICE, "")));
  }

  Document document(String id) {
    return documents.getOrDefault(id, Document.missing(id));
  }

  int versions() {
    return documents.values().stream().mapToInt(one -> one.versions().size()).sum();
  }
}

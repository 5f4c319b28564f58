package org.cairn.bench.workload;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One document and what two people do to it.
 *
 * @param first what reached the server first; nothing where that deleted it
 * @param late what came too late, one offline edit after the other; nothing where it deleted it
 * @param gap from the first edit to the first of the late ones, by true clocks
 */
record Case(
    UUID id, Subject subject, Story story, List<Edit> first, List<List<Edit>> late, Duration gap) {

  boolean firstDeletes() {
    return first.isEmpty();
  }

  boolean lateDeletes() {
    return late.isEmpty();
  }

  /** The document as the first edit left it. */
  ObjectNode afterFirst() {
    return with(first.stream());
  }

  /** The document as the late device had it after each of its edits. */
  List<ObjectNode> afterLate() {
    var states = new ArrayList<ObjectNode>();
    for (int steps = 1; steps <= late.size(); steps++) {
      states.add(with(late.subList(0, steps).stream().flatMap(List::stream)));
    }
    return states;
  }

  private ObjectNode with(Stream<Edit> edits) {
    var document = subject.document().deepCopy();
    edits.forEach(edit -> edit.apply(document));
    return document;
  }

  /** The late edits whose value no later one of the same device replaced. */
  List<Edit> lastLate() {
    var end = late.isEmpty() ? null : afterLate().get(late.size() - 1);
    return late.stream()
        .flatMap(List::stream)
        .filter(edit -> edit.isIn(end, subject.document()))
        .toList();
  }

  /** What both sides together added to a counter. */
  int added(JsonPointer counter) {
    return Stream.concat(first.stream(), late.stream().flatMap(List::stream))
        .filter(edit -> edit.place().pointer().equals(counter))
        .mapToInt(edit -> edit.value().intValue())
        .sum();
  }
}

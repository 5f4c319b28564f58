package org.cairn.demo.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/**
 * What there is to load.
 *
 * @param origin where it came from, for people
 * @param documents entities before what belongs to them
 */
public record Samples(String origin, List<SampleDocument> documents) {
  public Samples {
    documents = List.copyOf(documents);
  }

  public List<SampleDocument> of(Kind... kinds) {
    var wanted = EnumSet.copyOf(Arrays.asList(kinds));
    return documents.stream().filter(document -> wanted.contains(document.kind())).toList();
  }

  static Samples join(String origin, List<List<SampleDocument>> parts) {
    var all = new ArrayList<SampleDocument>();
    parts.forEach(all::addAll);
    return new Samples(origin, all);
  }
}

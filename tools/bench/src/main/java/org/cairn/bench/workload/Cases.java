package org.cairn.bench.workload;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes cases by chance, the same ones for the same seed. */
final class Cases {
  private static final int FEW_MINUTES = 4;
  private static final int SOME_MINUTES = 10;
  private static final int MANY_MINUTES = 600;
  private static final int SHORTEST_CHAIN = 3;
  private static final int LONGEST_CHAIN = 20;

  private final List<Subject> subjects = Subject.all();
  private final Random random;

  Cases(long seed) {
    this.random = new Random(seed);
  }

  Case next() {
    var story = Story.any(random);
    var subject = any(subjects);
    var id = new UUID(random.nextLong(), random.nextLong());
    var sides = sides(story, subject);
    return new Case(id, subject, story, sides.first, sides.late, gap(story));
  }

  private record Both(List<Edit> first, List<List<Edit>> late) {
    static Both of(List<Edit> first, List<Edit> late) {
      return new Both(first, List.of(late));
    }
  }

  private Both sides(Story story, Subject subject) {
    return switch (story) {
      case ELSEWHERE -> elsewhere(subject);
      case ITEMS -> same(items(subject));
      case COUNTERS -> same(any(subject.places(Place.Kind.COUNTER)));
      case NOTES -> same(any(subject.places(Place.Kind.NOTES)));
      case SAME_IN_MINUTES, SAME_ANSWER -> same(severalValued(subject));
      case CRITICAL -> same(any(subject.places(Place.Kind.CRITICAL)));
      case DELETED -> deleted(subject);
      case CHAIN -> chain(subject);
    };
  }

  private Both elsewhere(Subject subject) {
    var places = shuffled(subject.places(Place.Kind.ANSWER));
    int middle = 1 + random.nextInt(places.size() - 2);
    return Both.of(anyOf(places.subList(0, middle)), anyOf(places.subList(middle, places.size())));
  }

  private Place items(Subject subject) {
    var places = new ArrayList<>(subject.places(Place.Kind.SET));
    places.addAll(subject.places(Place.Kind.ITEM));
    return any(places);
  }

  private Place severalValued(Subject subject) {
    return any(
        subject.places(Place.Kind.ANSWER).stream()
            .filter(place -> place.values().size() > 1)
            .toList());
  }

  /** What both write is different, except for what they count. */
  private Both same(Place place) {
    var values = new ArrayList<JsonNode>(place.values());
    Collections.shuffle(values, random);
    var second = place.kind() == Place.Kind.COUNTER ? any(place.values()) : values.get(1);
    return Both.of(List.of(new Edit(place, values.get(0))), List.of(new Edit(place, second)));
  }

  private Both deleted(Subject subject) {
    var edits = anyOf(shuffled(subject.places(Place.Kind.ANSWER)).subList(0, 2));
    return random.nextBoolean() ? new Both(edits, List.of()) : new Both(List.of(), List.of(edits));
  }

  private Both chain(Subject subject) {
    var places = shuffled(subject.places(Place.Kind.ANSWER));
    var first = anyOf(places.subList(0, 1));
    var others = new ArrayList<>(places.subList(1, places.size()));
    others.addAll(subject.places(Place.Kind.COUNTER));
    int length = SHORTEST_CHAIN + random.nextInt(LONGEST_CHAIN - SHORTEST_CHAIN + 1);
    var late = new ArrayList<List<Edit>>();
    for (int i = 0; i < length; i++) {
      late.add(anyOf(List.of(any(others))));
    }
    return new Both(first, late);
  }

  private Duration gap(Story story) {
    int minutes =
        story == Story.SAME_IN_MINUTES
            ? 1 + random.nextInt(FEW_MINUTES)
            : SOME_MINUTES + random.nextInt(MANY_MINUTES - SOME_MINUTES);
    return Duration.ofMinutes(random.nextBoolean() ? minutes : -minutes);
  }

  private List<Edit> anyOf(List<Place> places) {
    return places.stream().map(place -> new Edit(place, any(place.values()))).toList();
  }

  private List<Place> shuffled(List<Place> places) {
    var copy = new ArrayList<>(places);
    Collections.shuffle(copy, random);
    return copy;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}

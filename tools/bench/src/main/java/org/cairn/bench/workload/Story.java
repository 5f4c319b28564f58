package org.cairn.bench.workload;

import java.util.Random;

/** What two people do to a document without knowing of each other, and how often in a hundred. */
enum Story {
  ELSEWHERE(34, "answers in different places"),
  ITEMS(14, "an item each in the same list"),
  COUNTERS(10, "both count"),
  NOTES(6, "both add a line to the notes"),
  CHAIN(13, "3 to 20 offline edits, one by somebody else meanwhile"),
  SAME_IN_MINUTES(6, "the same answer, less than five minutes apart"),
  SAME_ANSWER(10, "the same answer, 10 minutes to 10 hours apart"),
  CRITICAL(4, "the same critical answer"),
  DELETED(3, "one deletes what the other edits");

  private static final int ALL = 100;

  private final int share;
  private final String words;

  Story(int share, String words) {
    this.share = share;
    this.words = words;
  }

  int share() {
    return share;
  }

  String words() {
    return words;
  }

  /** Any, as often as its share says. */
  static Story any(Random random) {
    int left = random.nextInt(ALL);
    for (var story : values()) {
      left -= story.share;
      if (left < 0) {
        return story;
      }
    }
    throw new IllegalStateException("The shares are not 100");
  }
}

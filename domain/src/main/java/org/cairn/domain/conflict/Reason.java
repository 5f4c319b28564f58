package org.cairn.domain.conflict;

import java.util.List;
import java.util.stream.Collectors;
import org.cairn.domain.merge.Clash;
import org.cairn.domain.merge.Merged;

/** Reasons in words. They name places, and a document may have any number of them. */
public final class Reason {
  /** Characters, as many as anybody reads. What keeps and tells reasons counts on it. */
  private static final int LONGEST = 2_000;

  /** Of what is told to one device, besides the reason and a note. */
  private static final int LONGEST_ASIDE = 900;

  private Reason() {}

  /** The reason as far as it is kept; null for null. */
  public static String cut(String reason) {
    return cut(reason, LONGEST);
  }

  static String cutAside(String words) {
    return cut(words, LONGEST_ASIDE);
  }

  private static String cut(String words, int longest) {
    return words == null || words.length() <= longest
        ? words
        : words.substring(0, longest - 1) + "…";
  }

  /** A place of a document by its pointer. */
  public static String place(String pointer) {
    return pointer.isEmpty() ? "the document" : pointer;
  }

  public static String places(List<String> pointers) {
    return pointers.stream().map(Reason::place).collect(Collectors.joining(", "));
  }

  /**
   * Why a person is asked about a merge, and what is suggested: the later value where sides clash.
   */
  public static String ofClashes(Merged merged) {
    return "Both sides changed "
        + places(merged.clashes().stream().map(Clash::pointer).toList())
        + "; suggested is the later value."
        + (merged.hasCriticalClash() ? " A person has to decide about critical fields." : "");
  }
}

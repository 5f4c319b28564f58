package org.cairn.domain.merge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Says who goes first when an edit meets those that came before it. */
public final class Umpire {
  private final MergeTerms terms;

  public Umpire(MergeTerms terms) {
    this.terms = terms;
  }

  /**
   * @param before the edits that the device did not know of, oldest first, at least one
   * @param device the device's own
   */
  public Precedence precedence(List<Authored> before, Authored device) {
    var latest = before.stream().map(Authored::time).max(Instant::compareTo);
    var later = device.time().isAfter(latest.orElseThrow()) ? Side.DEVICE : Side.SERVER;
    var which = inWords(later);
    return switch (terms.strategy()) {
      case SERVER_WINS ->
          Precedence.of(later, Side.SERVER, "the server's value counts for this type");
      case CLIENT_WINS ->
          Precedence.of(later, Side.DEVICE, "the device's value counts for this type");
      case LATEST ->
          Precedence.of(later, later, which + " is the later, which counts for this type");
      case MANUAL -> Precedence.asking(later);
      case MERGE -> whereSafe(before, device, later, which);
    };
  }

  /** For whom the reason is: whoever made the edit that did not fit. */
  static String inWords(Side side) {
    return side == Side.DEVICE ? "this edit" : "the other one";
  }

  private Precedence whereSafe(List<Authored> before, Authored device, Side later, String which) {
    var safety = terms.safety();
    if (safety.sameAuthor()
        && before.stream().allMatch(one -> one.authorId().equals(device.authorId()))) {
      return Precedence.of(
          later, later, "both edits are by the same person, and " + which + " is the later");
    }
    if (!safety.within().isZero()
        && before.stream().allMatch(one -> areClose(one, device, safety.within()))) {
      var minutes = safety.within().toMinutes();
      return Precedence.of(
              later,
              later,
              "the edits are at most " + minutes + " minutes apart, and " + which + " is the later")
          .withAnswersFirst();
    }
    return Precedence.asking(later).withAnswersFirst();
  }

  private static boolean areClose(Authored one, Authored other, Duration within) {
    return Duration.between(one.time(), other.time()).abs().compareTo(within) <= 0;
  }
}

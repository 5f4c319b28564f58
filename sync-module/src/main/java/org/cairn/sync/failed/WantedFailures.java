package org.cairn.sync.failed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.cairn.domain.failure.FailureCategory;
import org.cairn.domain.failure.FailureSeverity;
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.list.Limit;
import org.cairn.domain.parameter.Parameters;
import org.cairn.domain.problem.Expected;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.FailureFilter;
import org.cairn.sync.store.FailureFilter.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Failed operations that match, in a request; what is left out is no condition.
 *
 * @param state usually OPEN where the act is for those; ANY for all that it is for
 * @param userId who made the edit
 * @param since failed, the last time, at that time or later
 * @param until at that time or before
 * @param olderThanDays for longer than so many days: failed, or, to be purged, archived
 */
@Schema(name = "MatchingFailures")
public record WantedFailures(
    String state,
    @Schema(implementation = FailureCategory.class) String category,
    @Schema(implementation = FailureSeverity.class) String severity,
    @Schema(implementation = ProblemCode.class) String code,
    String type,
    String deviceId,
    String userId,
    String entityId,
    String documentId,
    String since,
    String until,
    Integer olderThanDays) {
  static final String ANY = "ANY";
  private static final int MOST_DAYS = 3_650;

  /**
   * All that is asked for but the age.
   *
   * @param at the place in the request, such as {@code /matching/}
   * @param allowed states that may be asked for
   * @throws Problem {@code INVALID}
   */
  FailureFilter filter(String at, Set<FailureState> allowed) {
    return new FailureFilter(
        null,
        states(at, allowed),
        codes(at),
        new Subject(
            type,
            Parameters.id(at + "deviceId", deviceId),
            Parameters.id(at + "userId", userId),
            Parameters.id(at + "entityId", entityId),
            Parameters.id(at + "documentId", documentId)),
        Parameters.time(at + "since", since),
        Parameters.time(at + "until", until),
        null,
        false);
  }

  private Set<FailureState> states(String at, Set<FailureState> allowed) {
    if (ANY.equals(state)) {
      return allowed;
    }
    if (state == null) {
      return allowed.contains(FailureState.OPEN) ? EnumSet.of(FailureState.OPEN) : allowed;
    }
    return allowed.stream()
        .filter(one -> one.name().equals(state))
        .findFirst()
        .map(EnumSet::of)
        .orElseThrow(() -> Problem.invalid(at + "state", expected(allowed)));
  }

  private static String expected(Set<FailureState> allowed) {
    var names = new ArrayList<>(allowed.stream().map(Enum::name).toList());
    names.add(ANY);
    return Expected.oneOf(names);
  }

  /** Null for all. */
  private Set<ProblemCode> codes(String at) {
    var ofCategory =
        Parameters.choice(at + "category", category, EnumSet.allOf(FailureCategory.class));
    var ofSeverity =
        Parameters.choice(at + "severity", severity, EnumSet.allOf(FailureSeverity.class));
    var named = Parameters.choice(at + "code", code, EnumSet.allOf(ProblemCode.class));
    if (ofCategory == null && ofSeverity == null && named == null) {
      return null;
    }
    var codes = named == null ? EnumSet.allOf(ProblemCode.class) : EnumSet.of(named);
    if (ofCategory != null) {
      codes.retainAll(ofCategory.codes());
    }
    if (ofSeverity != null) {
      codes.retainAll(FailureCategory.codes(ofSeverity));
    }
    return codes;
  }

  /**
   * The time before which it has to be.
   *
   * @param usual days where the request says none; null for no limit
   * @return null for no limit
   */
  Instant limit(String at, Instant now, Integer usual) {
    if (olderThanDays == null && usual == null) {
      return null;
    }
    int days = Limit.of(at + "olderThanDays", olderThanDays, usual == null ? 1 : usual, MOST_DAYS);
    return now.minus(days, ChronoUnit.DAYS);
  }
}

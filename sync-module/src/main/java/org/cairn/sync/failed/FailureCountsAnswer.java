package org.cairn.sync.failed;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cairn.domain.failure.FailureCategory;
import org.cairn.domain.failure.FailureSeverity;
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.FailureCounts.OfCode;
import org.cairn.sync.store.FailureCounts.OfDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many operations failed, and why.
 *
 * @param states of all that are kept
 * @param categories of those that are open, the most frequent first
 * @param codes of those that are open, the most frequent first
 * @param days of all that failed, the last time, in the last 30 days; by UTC
 */
@Schema(name = "FailureCounts")
public record FailureCountsAnswer(
    List<OfState> states, List<OfCategory> categories, List<OfReason> codes, List<OnDay> days) {

  @Schema(name = "FailuresOfState")
  public record OfState(FailureState state, long count) {}

  @Schema(name = "FailuresOfCategory")
  public record OfCategory(FailureCategory category, long count) {}

  @Schema(name = "FailuresOfCode")
  public record OfReason(ProblemCode code, FailureSeverity severity, long count) {}

  @Schema(name = "FailuresOfDay")
  public record OnDay(String day, long count) {
    static OnDay of(LocalDate day, long count) {
      return new OnDay(day.toString(), count);
    }
  }

  static FailureCountsAnswer of(List<OfCode> counts, List<OfDay> days) {
    var open = counts.stream().filter(one -> one.state() == FailureState.OPEN).toList();
    var states = sums(counts, OfCode::state, FailureState.class);
    var categories = sums(open, one -> FailureCategory.of(one.code()), FailureCategory.class);
    return new FailureCountsAnswer(
        states.entrySet().stream().map(it -> new OfState(it.getKey(), it.getValue())).toList(),
        categories.entrySet().stream()
            .map(it -> new OfCategory(it.getKey(), it.getValue()))
            .sorted(Comparator.comparing(OfCategory::count).reversed())
            .toList(),
        open.stream()
            .map(one -> new OfReason(one.code(), FailureCategory.severity(one.code()), one.count()))
            .sorted(Comparator.comparing(OfReason::count).reversed())
            .toList(),
        days.stream().map(one -> OnDay.of(one.day(), one.count())).toList());
  }

  private static <K extends Enum<K>> Map<K, Long> sums(
      List<OfCode> counts, Function<OfCode, K> key, Class<K> keys) {
    var sums = new EnumMap<K, Long>(keys);
    counts.forEach(one -> sums.merge(key.apply(one), one.count(), Long::sum));
    return sums;
  }
}

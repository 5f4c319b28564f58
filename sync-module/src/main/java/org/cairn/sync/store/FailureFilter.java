package org.cairn.sync.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.store.Conditions;
import org.cairn.domain.store.Times;

/**
 * Which failed operations; null for no condition.
 *
 * @param states never null
 * @param since they failed, the last time, at that time or later
 * @param until at that time or before
 * @param stateBefore they are in their state for longer than since then
 * @param named only those whose operation has an id, without which nothing can be taken
 */
public record FailureFilter(
    Collection<UUID> ids,
    Set<FailureState> states,
    Set<ProblemCode> codes,
    Subject subject,
    Instant since,
    Instant until,
    Instant stateBefore,
    boolean named) {

  /** What they are about. */
  public record Subject(String type, UUID deviceId, UUID authorId, UUID entityId, UUID documentId) {
    public static final Subject ANY = new Subject(null, null, null, null, null);
  }

  /** All in some states. */
  public static FailureFilter in(Set<FailureState> states) {
    return new FailureFilter(null, states, null, Subject.ANY, null, null, null, false);
  }

  /** Those of some ids which are in one of some states. */
  public static FailureFilter of(Collection<UUID> ids, Set<FailureState> states) {
    return new FailureFilter(ids, states, null, Subject.ANY, null, null, null, false);
  }

  public FailureFilter until(Instant time) {
    return new FailureFilter(ids, states, codes, subject, since, time, stateBefore, named);
  }

  public FailureFilter stateBefore(Instant time) {
    return new FailureFilter(ids, states, codes, subject, since, until, time, named);
  }

  /** Only such that can be taken. */
  public FailureFilter whoseOperationIsNamed() {
    return new FailureFilter(ids, states, codes, subject, since, until, stateBefore, true);
  }

  Conditions on(Conditions query) {
    query
        .andOneOf("state", states.stream().map(Enum::ordinal).toList())
        .and("type = ?", subject.type())
        .and("device_id = ?", Uuids.bytes(subject.deviceId()))
        .and("author_id = ?", Uuids.bytes(subject.authorId()))
        .and("entity_id = ?", Uuids.bytes(subject.entityId()))
        .and("document_id = ?", Uuids.bytes(subject.documentId()))
        .and("failed_at >= ?", Times.utc(since))
        .and("failed_at <= ?", Times.utc(until))
        .and("state_at < ?", Times.utc(stateBefore));
    if (named) {
      query.then(" AND op_id IS NOT NULL");
    }
    if (codes != null) {
      query.then(" AND code IN " + quoted(codes));
    }
    if (ids != null) {
      query.then(" AND id IN " + hex(ids));
    }
    return query;
  }

  /** Names of our own, written out. */
  private static String quoted(Set<ProblemCode> codes) {
    return codes.isEmpty()
        ? "('')"
        : codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(",", "(", ")"));
  }

  private static String hex(Collection<UUID> ids) {
    return ids.stream()
        .map(id -> "x'" + id.toString().replace("-", "") + "'")
        .collect(Collectors.joining(",", "(", ")"));
  }
}

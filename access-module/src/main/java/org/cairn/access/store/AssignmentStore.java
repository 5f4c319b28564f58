package org.cairn.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.access.Assignment;
import org.cairn.access.AssignmentFilter;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Times;

/**
 * The table {@code access_assignment} and {@code next_due_at} of its user. Whoever writes holds the
 * lock of the user's row and has raised the user's version.
 */
@ApplicationScoped
public class AssignmentStore {
  private static final String DUE =
      "SELECT a.entityId FROM AssignmentRow a WHERE a.userId = :user AND"
          + " (a.state = :pending AND a.validFrom <= :now"
          + " OR a.state IN (:pending, :active) AND a.validUntil <= :now)";
  private static final String LIVING =
      "SELECT a FROM AssignmentRow a WHERE a.userId = :user AND a.entityId IN :entities"
          + " AND a.state IN (:pending, :active)";
  private static final String NEXT_DUE =
      "UPDATE access_user SET next_due_at ="
          + " (SELECT MIN(CASE state WHEN 0 THEN valid_from ELSE valid_until END)"
          + " FROM access_assignment WHERE user_id = ? AND state IN (0, 1)) WHERE id = ?";
  private static final String DUE_SOONER =
      "UPDATE access_user SET next_due_at = ? WHERE id = ? AND"
          + " (next_due_at IS NULL OR next_due_at > ?)";
  private static final String DUE_USERS =
      "SELECT id FROM access_user WHERE next_due_at <= ? ORDER BY next_due_at";

  @PersistenceContext(unitName = "cairn-access")
  EntityManager entities;

  public void add(Assignment assignment, long version) {
    entities.persist(AssignmentRow.of(assignment, version));
    entities.flush();
  }

  public void change(Collection<Assignment> changed, long version) {
    for (var assignment : changed) {
      var row = entities.find(AssignmentRow.class, Uuids.bytes(assignment.id()));
      row.state = assignment.state();
      row.changedVersion = version;
    }
    entities.flush();
  }

  /** Whose it is, without reading it, so that the user can be locked first. */
  public Optional<UUID> userOf(UUID id) {
    return entities
        .createQuery("SELECT a.userId FROM AssignmentRow a WHERE a.id = :id", byte[].class)
        .setParameter("id", Uuids.bytes(id))
        .getResultStream()
        .findFirst()
        .map(Uuids::fromBytes);
  }

  public Optional<Assignment> find(UUID id) {
    return Optional.ofNullable(entities.find(AssignmentRow.class, Uuids.bytes(id)))
        .map(AssignmentRow::assignment)
        .filter(found -> found.state() != Assignment.State.REMOVED);
  }

  /** Pending and active ones of these entities. */
  public List<Assignment> living(UUID userId, Collection<UUID> entityIds) {
    return entities
        .createQuery(LIVING, AssignmentRow.class)
        .setParameter("user", Uuids.bytes(userId))
        .setParameter("entities", entityIds.stream().map(Uuids::bytes).toList())
        .setParameter("pending", Assignment.State.PENDING)
        .setParameter("active", Assignment.State.ACTIVE)
        .getResultStream()
        .map(AssignmentRow::assignment)
        .toList();
  }

  /** All living ones of each entity of which one has to change its state by its dates. */
  public List<Assignment> ofDueEntities(UUID userId, Instant now) {
    var due =
        entities
            .createQuery(DUE, byte[].class)
            .setParameter("user", Uuids.bytes(userId))
            .setParameter("now", Times.utc(now))
            .setParameter("pending", Assignment.State.PENDING)
            .setParameter("active", Assignment.State.ACTIVE)
            .getResultStream()
            .map(Uuids::fromBytes)
            .distinct()
            .toList();
    return due.isEmpty() ? List.of() : living(userId, due);
  }

  public List<UUID> dueUsers(Instant now, int most) {
    List<?> found =
        entities
            .createNativeQuery(DUE_USERS)
            .setParameter(1, Times.utc(now))
            .setMaxResults(most)
            .getResultList();
    return found.stream().map(id -> Uuids.fromBytes((byte[]) id)).toList();
  }

  /** Notes the next due date by reading all of the user's assignments. */
  public void noteNextDue(UUID userId) {
    entities
        .createNativeQuery(NEXT_DUE)
        .setParameter(1, Uuids.bytes(userId))
        .setParameter(2, Uuids.bytes(userId))
        .executeUpdate();
  }

  /** Notes a due date unless a sooner one is noted; null is no date. */
  public void noteDue(UUID userId, Instant due) {
    if (due == null) {
      return;
    }
    LocalDateTime at = Times.utc(due);
    entities
        .createNativeQuery(DUE_SOONER)
        .setParameter(1, at)
        .setParameter(2, Uuids.bytes(userId))
        .setParameter(3, at)
        .executeUpdate();
  }

  /** In the order of creation; removed ones left out. */
  public List<Assignment> page(AssignmentFilter filter, int most) {
    return new AssignmentQuery(filter)
        .on(entities)
        .setMaxResults(most)
        .getResultStream()
        .map(AssignmentRow::assignment)
        .toList();
  }
}

package org.cairn.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.access.Device;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Times;

/** The table {@code access_device}. */
@ApplicationScoped
public class DeviceStore {
  private static final byte[] FIRST = new byte[0];

  @PersistenceContext(unitName = "cairn-access")
  EntityManager entities;

  @Inject Clock clock;

  public void add(Device device) {
    var row = new DeviceRow();
    row.id = Uuids.bytes(device.id());
    row.userId = Uuids.bytes(device.userId());
    row.enrolledAt = Times.utc(device.enrolledAt());
    row.lastSeenAt = Times.utc(device.lastSeenAt());
    row.take(device.about());
    entities.persist(row);
    entities.flush();
  }

  public Optional<Device> find(UUID id) {
    return row(id, LockModeType.NONE).map(DeviceRow::device);
  }

  public Optional<Device> lock(UUID id) {
    return row(id, LockModeType.PESSIMISTIC_WRITE).map(DeviceRow::device);
  }

  public void describe(UUID id, Device.About about) {
    row(id, LockModeType.NONE).orElseThrow().take(about);
    entities.flush();
  }

  /** A mark for wiping is never taken back, and the first revocation's time stays. */
  public void revoke(UUID id, boolean wipe) {
    var row = row(id, LockModeType.NONE).orElseThrow();
    row.revokedAt = row.revokedAt == null ? Times.utc(clock.instant()) : row.revokedAt;
    row.wipe |= wipe;
    entities.flush();
  }

  public List<Device> ofUser(UUID userId) {
    return entities
        .createQuery("SELECT d FROM DeviceRow d WHERE d.userId = :user", DeviceRow.class)
        .setParameter("user", Uuids.bytes(userId))
        .getResultStream()
        .map(DeviceRow::device)
        .toList();
  }

  /** Those of the ids. */
  public List<Device> all(Collection<UUID> ids) {
    return entities
        .createQuery("SELECT d FROM DeviceRow d WHERE d.id IN :ids", DeviceRow.class)
        .setParameter("ids", ids.stream().map(Uuids::bytes).toList())
        .getResultStream()
        .map(DeviceRow::device)
        .toList();
  }

  /**
   * @param userId null: of all users
   * @param after the last device seen, or null
   */
  public List<Device> page(UUID userId, UUID after, int most) {
    var text =
        "SELECT d FROM DeviceRow d WHERE d.id > :after"
            + (userId == null ? "" : " AND d.userId = :user")
            + " ORDER BY d.id";
    var query = entities.createQuery(text, DeviceRow.class).setMaxResults(most);
    query.setParameter("after", after == null ? FIRST : Uuids.bytes(after));
    if (userId != null) {
      query.setParameter("user", Uuids.bytes(userId));
    }
    return query.getResultStream().map(DeviceRow::device).toList();
  }

  private Optional<DeviceRow> row(UUID id, LockModeType lock) {
    return Optional.ofNullable(entities.find(DeviceRow.class, Uuids.bytes(id), lock));
  }
}

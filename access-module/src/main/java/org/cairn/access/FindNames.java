package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.access.store.DeviceStore;
import org.cairn.access.store.UserStore;

/** Finds what people and devices are called, of which others know only the ids. */
@ApplicationScoped
public class FindNames {
  @Inject UserStore users;
  @Inject DeviceStore devices;

  /** What has a name. */
  public enum Kind {
    USER,
    DEVICE
  }

  /** A person's or a device's; revoked and inactive ones keep theirs. */
  public record Name(UUID id, Kind kind, String name) {}

  /** Without those that nobody has. */
  public List<Name> of(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var people = users.all(ids).stream().map(one -> new Name(one.id(), Kind.USER, one.name()));
    var things =
        devices.all(ids).stream().map(one -> new Name(one.id(), Kind.DEVICE, one.about().name()));
    return Stream.concat(people, things).toList();
  }
}

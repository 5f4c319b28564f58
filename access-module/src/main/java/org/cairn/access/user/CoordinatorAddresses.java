package org.cairn.access.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.access.User;
import org.cairn.access.store.UserStore;
import org.cairn.audit.NoticeRecipients;
import org.cairn.domain.access.Role;

/** Coordinators hear of what waits for them. */
@ApplicationScoped
public class CoordinatorAddresses implements NoticeRecipients {
  @Inject UserStore users;

  @Override
  public List<UUID> coordinators() {
    return users.coordinators().stream()
        .filter(CoordinatorAddresses::isRecipient)
        .map(User::id)
        .toList();
  }

  @Override
  public Optional<String> address(UUID userId) {
    return users.find(userId).filter(CoordinatorAddresses::isRecipient).map(User::email);
  }

  private static boolean isRecipient(User user) {
    return user.active()
        && user.roles().contains(Role.COORDINATOR)
        && user.email() != null
        && !user.email().isEmpty();
  }
}

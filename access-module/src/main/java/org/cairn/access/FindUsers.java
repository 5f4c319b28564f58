package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cairn.access.store.UserStore;
import org.cairn.access.user.UserRules;
import org.cairn.domain.list.Page;

/** Reads users, in the order of their user names. */
@ApplicationScoped
public class FindUsers {
  @Inject UserStore users;

  public Optional<User> find(UUID id) {
    return users.find(id);
  }

  /**
   * @param after what the cursor of the page before holds, or empty
   * @param limit 1 and up
   */
  public Page<User> page(String after, int limit) {
    var found = users.page(after, limit + 1);
    return Page.of(found, limit, user -> UserRules.key(user.username()));
  }
}

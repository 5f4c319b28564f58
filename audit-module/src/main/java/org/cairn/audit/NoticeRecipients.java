package org.cairn.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The users who get notices by mail. Implemented on the right. */
public interface NoticeRecipients {
  /** Active coordinators who have an e-mail address. */
  List<UUID> coordinators();

  /** Their address today; nothing where they are no such coordinator any more. */
  Optional<String> address(UUID userId);
}

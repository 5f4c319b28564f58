package org.cairn.audit.notice;

import java.util.List;
import java.util.UUID;

/**
 * What a test sends.
 *
 * @param ids one for each recipient
 */
public record TestNoticeAnswer(List<UUID> ids) {
  public TestNoticeAnswer {
    ids = List.copyOf(ids);
  }
}

package org.cairn.audit;

import java.time.Instant;
import java.util.UUID;

/** Signs webhooks with the secrets of the settings. Implemented on the right. */
@FunctionalInterface
public interface NoticeSigner {
  /**
   * The header {@code webhook-signature} of the Standard Webhooks specification.
   *
   * @param at in whole seconds: the header {@code webhook-timestamp}
   */
  String sign(UUID id, Instant at, byte[] body);
}

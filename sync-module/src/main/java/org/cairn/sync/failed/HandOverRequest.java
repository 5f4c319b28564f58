package org.cairn.sync.failed;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * In whose name a failed operation goes on.
 *
 * @param note why; may be null
 */
@Schema(name = "HandOverFailedOperation")
public record HandOverRequest(UUID userId, String note) {}

package org.cairn.sync.verify;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a comparison answers, for the description of the interface: it is written as bytes. */
final class VerifySchemas {
  private VerifySchemas() {}

  @Schema(name = "Comparison")
  record Comparison(Map<String, TypeComparison> types) {}

  @Schema(name = "TypeComparison")
  record TypeComparison(
      boolean equal,
      @Schema(description = "Documents that the server has for the caller.") long count,
      @Schema(description = "The buckets that differ; absent where equal.") List<String> buckets,
      @Schema(description = "What the server has in those buckets, by id; absent where equal.")
          List<DocumentVersion> documents) {}

  @Schema(name = "DocumentVersion")
  record DocumentVersion(UUID id, int versionNumber) {}
}

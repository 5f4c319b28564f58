package org.cairn.sync.verify;

import java.util.Map;
import java.util.SortedMap;
import org.cairn.domain.problem.Problem;
import org.cairn.sync.type.KnownTypes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A device's copy, in digests.
 *
 * @param types by the type's name
 */
public record VerifyRequest(Map<String, Copy> types) {
  /**
   * The documents of one type.
   *
   * @param count how many; for information, the digests decide
   * @param by {@code prefix}, which is usual, or {@code suffix}: which two hex digits of an id name
   *     its bucket
   * @param buckets SHA-256 in hex of each bucket that holds a document
   */
  @Schema(name = "ClaimedCopy", requiredProperties = "buckets")
  public record Copy(
      Long count,
      @Schema(
              description =
                  "Which two hex digits of an id name its bucket; recommended for UUIDv7: suffix.",
              enumeration = {"prefix", "suffix"},
              defaultValue = "prefix")
          String by,
      Map<String, String> buckets) {}

  /**
   * By the type's name.
   *
   * @throws Problem {@code INVALID} naming each wrong place
   */
  SortedMap<String, Claim> claims(KnownTypes known) {
    return new ReadClaims(known).read(types);
  }
}

package org.cairn.sync.verify;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.verify.Bucketing;
import org.cairn.sync.type.KnownTypes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A device's copy, in digests.
 *
 * @param types by the type's name
 */
public record VerifyRequest(Map<String, Copy> types) {
  private static final Pattern BUCKET = Pattern.compile("[0-9a-f]{2}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");

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

  SortedMap<String, Claim> claims(KnownTypes known) {
    if (types == null || types.isEmpty()) {
      throw Problem.invalid("/types", "Name at least one type.");
    }
    var claims = new TreeMap<String, Claim>();
    types.forEach((name, copy) -> claims.put(name, claim(name, copy, known)));
    return claims;
  }

  private static Claim claim(String name, Copy copy, KnownTypes known) {
    var place = "/types/" + Pointers.escape(name);
    var ids = known.idsOf(name);
    if (ids.isEmpty()) {
      throw Problem.invalid(place, "The server does not know this type.");
    }
    if (copy == null || copy.buckets() == null) {
      throw Problem.invalid(place + "/buckets", "Missing.");
    }
    var by =
        Bucketing.ofWire(copy.by() == null ? Bucketing.PREFIX.wireName() : copy.by())
            .orElseThrow(() -> Problem.invalid(place + "/by", "Must be prefix or suffix."));
    var digests = new TreeMap<String, String>();
    copy.buckets()
        .forEach(
            (bucket, digest) -> {
              if (!BUCKET.matcher(bucket).matches()
                  || digest == null
                  || !DIGEST.matcher(digest).matches()) {
                throw Problem.invalid(
                    place + "/buckets/" + Pointers.escape(bucket),
                    "Must be two lower-case hex digits with a SHA-256 in hex.");
              }
              digests.put(bucket, digest.toLowerCase(Locale.ROOT));
            });
    return new Claim(ids, by, digests);
  }
}

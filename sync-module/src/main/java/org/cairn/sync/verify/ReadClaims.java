package org.cairn.sync.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;
import org.cairn.domain.verify.Bucketing;
import org.cairn.sync.type.KnownTypes;

/** Checks what a device claims of its copy, and finds all that is wrong with it. */
final class ReadClaims {
  private static final Pattern BUCKET = Pattern.compile("[0-9a-f]{2}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");

  private final KnownTypes known;
  private final List<Violation> wrong = new ArrayList<>();

  ReadClaims(KnownTypes known) {
    this.known = known;
  }

  SortedMap<String, Claim> read(Map<String, VerifyRequest.Copy> types) {
    var claims = new TreeMap<String, Claim>();
    if (types == null || types.isEmpty()) {
      wrong("/types", "Name at least one type.");
    } else {
      types.forEach((name, copy) -> claims.put(name, claim(name, copy)));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong);
    }
    return claims;
  }

  private Claim claim(String name, VerifyRequest.Copy copy) {
    var place = "/types/" + Pointers.escape(name);
    var ids = known.idsOf(name);
    if (ids.isEmpty()) {
      wrong(place, "The server does not know this type.");
    }
    if (copy == null || copy.buckets() == null) {
      wrong(place + "/buckets", "Missing: must be an object of digests by bucket.");
      return null;
    }
    return new Claim(ids, bucketing(place, copy.by()), digests(place, copy.buckets()));
  }

  private Bucketing bucketing(String place, String name) {
    var by = name == null ? Bucketing.PREFIX : Bucketing.ofWire(name).orElse(null);
    if (by == null) {
      wrong(place + "/by", "Must be prefix or suffix.");
    }
    return by;
  }

  private Map<String, String> digests(String place, Map<String, String> buckets) {
    var digests = new TreeMap<String, String>();
    buckets.forEach(
        (bucket, digest) -> {
          if (isDigest(bucket, digest)) {
            digests.put(bucket, digest.toLowerCase(Locale.ROOT));
          } else {
            wrong(
                place + "/buckets/" + Pointers.escape(bucket),
                "Must be two lower-case hex digits with a SHA-256 in hex.");
          }
        });
    return digests;
  }

  private static boolean isDigest(String bucket, String digest) {
    return BUCKET.matcher(bucket).matches() && digest != null && DIGEST.matcher(digest).matches();
  }

  private void wrong(String pointer, String message) {
    wrong.add(new Violation(pointer, message));
  }
}

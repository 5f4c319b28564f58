package org.cairn.domain.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.domain.Chance;
import org.junit.jupiter.api.Test;

class BucketDigestsTest {
  private static final UUID LOW = UUID.fromString("00000000-0000-4000-8000-0000000000ff");
  private static final UUID HIGH = UUID.fromString("fe000000-0000-4000-8000-0000000000ff");

  @Test
  void a_bucket_is_the_digest_of_its_lines() {
    var digests = new BucketDigests(Bucketing.PREFIX);
    digests.add(LOW, 1);
    digests.add(HIGH, 12);

    assertThat(digests.digests())
        .containsOnlyKeys("00", "fe")
        .containsEntry("00", sha256(LOW + ":1\n"))
        .containsEntry("fe", sha256(HIGH + ":12\n"));
    assertThat(digests.count()).isEqualTo(2);
  }

  @Test
  void the_last_digits_can_name_the_bucket_instead() {
    var digests = new BucketDigests(Bucketing.SUFFIX);
    digests.add(LOW, 1);
    digests.add(HIGH, 12);

    assertThat(digests.digests())
        .containsOnlyKeys("ff")
        .containsEntry("ff", sha256(LOW + ":1\n" + HIGH + ":12\n"));
  }

  @Test
  void is_what_a_device_computes_from_the_text_of_its_ids() {
    Chance.times(
        100,
        chance -> {
          var by = chance.once(2) ? Bucketing.PREFIX : Bucketing.SUFFIX;
          var versions = new TreeMap<String, Integer>();
          for (int i = chance.below(300); i > 0; i--) {
            versions.put(chance.id().toString(), 1 + chance.below(1_000));
          }
          var lines = new TreeMap<String, String>();
          versions.forEach(
              (id, version) -> {
                int at = by == Bucketing.PREFIX ? 0 : 34;
                lines.merge(id.substring(at, at + 2), id + ":" + version + "\n", String::concat);
              });

          var digests = new BucketDigests(by);
          versions.forEach((id, version) -> digests.add(UUID.fromString(id), version));

          lines.replaceAll((bucket, text) -> sha256(text));
          assertThat(digests.digests()).isEqualTo(lines);
        });
  }

  @Test
  void names_lead_back_to_the_way_of_bucketing() {
    assertThat(Bucketing.ofWire("prefix")).contains(Bucketing.PREFIX);
    assertThat(Bucketing.ofWire("suffix")).contains(Bucketing.SUFFIX);
    assertThat(Bucketing.ofWire("SUFFIX")).isEmpty();
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

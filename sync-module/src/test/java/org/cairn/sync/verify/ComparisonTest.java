package org.cairn.sync.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.cairn.access.Assigned;
import org.cairn.access.AssignedEntities;
import org.cairn.access.EntityAccess;
import org.cairn.domain.access.Caller;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.verify.BucketDigests;
import org.cairn.domain.verify.Bucketing;
import org.cairn.sync.store.CopyStore;
import org.cairn.sync.type.KnownTypes;
import org.cairn.sync.type.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {
  static final KnownTypes TYPES =
      Types.known(
          Types.type(1, "{'name':'visit','version':1,'schema':{}}"),
          Types.type(2, "{'name':'visit','version':2,'schema':{}}"),
          Types.type(3, "{'name':'room','version':1,'schema':{}}"));
  private static final UUID MINE = new UUID(5, 1);
  private static final UUID THEIRS = new UUID(5, 2);

  private final List<CopyStore.Held> server = new ArrayList<>();
  private AssignedEntities assigned = Assigned.everything();

  private final CopyStore store =
      new CopyStore() {
        @Override
        public List<Held> part(Collection<Integer> typeIds, Collection<UUID> entityIds, Ids ids) {
          return server.stream()
              .filter(held -> typeIds.contains(held.typeId()))
              .filter(held -> entityIds.isEmpty() || entityIds.contains(held.entityId()))
              .filter(h -> ids.after() == null || Uuids.BYTE_ORDER.compare(h.id(), ids.after()) > 0)
              .filter(h -> ids.to() == null || Uuids.BYTE_ORDER.compare(h.id(), ids.to()) <= 0)
              .sorted((a, b) -> Uuids.BYTE_ORDER.compare(a.id(), b.id()))
              .limit(PART)
              .toList();
        }
      };

  private JsonNode compare(Map<String, Map<UUID, Integer>> device, Bucketing by) {
    var types = new HashMap<String, VerifyRequest.Copy>();
    device.forEach(
        (type, documents) -> {
          var digests = new BucketDigests(by);
          documents.keySet().stream()
              .sorted(Uuids.BYTE_ORDER)
              .forEach(id -> digests.add(id, documents.get(id)));
          types.put(
              type,
              new VerifyRequest.Copy((long) documents.size(), by.wireName(), digests.digests()));
        });
    return answer(new VerifyRequest(types));
  }

  private JsonNode answer(VerifyRequest request) {
    var copies = new VisibleCopies();
    copies.store = store;
    var comparing = new CompareCopies();
    comparing.copies = copies;
    comparing.access =
        new EntityAccess() {
          @Override
          public AssignedEntities of(Caller caller) {
            return assigned;
          }
        };
    var writer = new DifferenceWriter();
    writer.copies = copies;
    try {
      var out = new ByteArrayOutputStream();
      writer.write(comparing.compare(Caller.system("t"), request.claims(TYPES)), out);
      return StrictJson.parse(out.toByteArray()).path("types");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<UUID, Integer> documents(JsonNode type) {
    var documents = new HashMap<UUID, Integer>();
    type.path("documents")
        .forEach(
            one ->
                documents.put(
                    UUID.fromString(one.path("id").asText()), one.path("versionNumber").asInt()));
    return documents;
  }

  @ParameterizedTest
  @EnumSource(Bucketing.class)
  void equal_copies_are_equal(Bucketing by) {
    var first = new UUID(0x01L << 56, 1);
    var second = new UUID(0xFEL << 56, 2);
    server.add(new CopyStore.Held(second, 2, 7, MINE));
    server.add(new CopyStore.Held(first, 1, 3, MINE));

    var answer = compare(Map.of("visit", Map.of(first, 3, second, 7), "room", Map.of()), by);

    assertThat(answer)
        .isEqualTo(
            Types.json("{'room':{'equal':true,'count':0},'visit':{'equal':true,'count':2}}"));
  }

  @ParameterizedTest
  @EnumSource(Bucketing.class)
  void whatever_differs_lies_in_the_buckets_told(Bucketing by) {
    var seeds = new Random();
    for (int i = 0; i < 200; i++) {
      long seed = seeds.nextLong();
      server.clear();
      anyCopies(new Random(seed), by, "seed " + seed);
    }
  }

  private void anyCopies(Random random, Bucketing by, String story) {
    var device = new HashMap<UUID, Integer>();
    var here = new HashMap<UUID, Integer>();
    fill(random, device, here);
    here.forEach((id, v) -> server.add(new CopyStore.Held(id, 1 + (id.hashCode() & 1), v, MINE)));
    assigned = random.nextBoolean() ? Assigned.everything() : Assigned.to(Set.of(MINE));

    var answer = compare(Map.of("visit", device), by).path("visit");

    assertThat(answer.path("equal").asBoolean()).as(story).isEqualTo(here.equals(device));
    var buckets = new TreeSet<String>();
    answer.path("buckets").forEach(bucket -> buckets.add(bucket.asText()));
    var expected = new HashMap<>(here);
    expected.keySet().removeIf(id -> !buckets.contains(Bucketing.name(by.bucketOf(id))));
    assertThat(documents(answer)).as(story).isEqualTo(expected);
    var differing = new HashMap<>(device);
    differing.entrySet().removeIf(copy -> copy.getValue().equals(here.get(copy.getKey())));
    assertThat(differing.keySet())
        .as(story)
        .allSatisfy(id -> assertThat(buckets).contains(Bucketing.name(by.bucketOf(id))));
  }

  private static void fill(Random random, Map<UUID, Integer> device, Map<UUID, Integer> here) {
    for (int i = random.nextInt(60); i > 0; i--) {
      var id = new UUID((long) random.nextInt(5) << 56, random.nextInt(600));
      int version = 1 + random.nextInt(3);
      here.put(id, version);
      device.put(id, version);
      switch (random.nextInt(12)) {
        case 0 -> device.put(id, version + 1);
        case 1 -> device.remove(id);
        case 2 -> here.remove(id);
        default -> {}
      }
    }
  }

  @Test
  void documents_of_others_do_not_count() {
    server.add(new CopyStore.Held(new UUID(1, 1), 1, 1, MINE));
    server.add(new CopyStore.Held(new UUID(1, 2), 1, 1, THEIRS));
    assigned = Assigned.to(Set.of(MINE));
    assertThat(compare(Map.of("visit", Map.of(new UUID(1, 1), 1)), Bucketing.PREFIX).toString())
        .contains("\"equal\":true");

    var many = new ArrayList<>(LongStream.range(100, 500).mapToObj(i -> new UUID(9, i)).toList());
    many.add(MINE);
    assigned = Assigned.to(many);
    assertThat(compare(Map.of("visit", Map.of(new UUID(1, 1), 1)), Bucketing.PREFIX).toString())
        .contains("\"equal\":true");

    assigned = Assigned.to(Set.of());
    assertThat(compare(Map.of("visit", Map.of()), Bucketing.PREFIX).toString())
        .contains("\"equal\":true");
  }

  @ParameterizedTest
  @EnumSource(Bucketing.class)
  void more_than_can_be_remembered_is_read_again(Bucketing by) {
    int many = CopyStore.PART + CompareCopies.REMEMBERED + 7;
    var device = new HashMap<UUID, Integer>();
    for (long i = 0; i < many; i++) {
      var id = new UUID(i % 3 << 56 | i, i);
      server.add(new CopyStore.Held(id, 1, 1, MINE));
      device.put(id, 1);
    }
    var changed = server.get(many - 1).id();
    device.put(changed, 2);

    var answer = compare(Map.of("visit", device), by).path("visit");

    assertThat(answer.path("count").asInt()).isEqualTo(many);
    assertThat(answer.path("buckets")).hasSize(1);
    assertThat(documents(answer))
        .containsEntry(changed, 1)
        .hasSize(
            (int)
                device.keySet().stream()
                    .filter(id -> by.bucketOf(id) == by.bucketOf(changed))
                    .count());
  }
}

package org.cairn.sync.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.cairn.audit.AuditTrail;
import org.cairn.audit.CommitClock;
import org.cairn.domain.access.Caller;
import org.cairn.domain.access.Role;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Origin;
import org.cairn.domain.document.Revision;
import org.cairn.domain.document.Verification;
import org.cairn.domain.document.Vouched;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.approval.Approvals;
import org.cairn.sync.approval.ApproveVersion.Draft;
import org.cairn.sync.document.RestoreDocument.Wish;
import org.cairn.sync.revision.InMemory;
import org.cairn.sync.store.DepartureStore;
import org.cairn.sync.store.HeadStore;
import org.cairn.sync.store.NewRevision;
import org.cairn.sync.store.RevisionStore;
import org.junit.jupiter.api.Test;

class RestoreDocumentTest {
  private static final UUID DOCUMENT = new UUID(1, 1);
  private static final UUID ENTITY = new UUID(2, 2);
  private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
  private static final Caller COORDINATOR =
      new Caller(new UUID(3, 3), Set.of(Role.COORDINATOR), new UUID(4, 4), null, "t");

  private final Map<UUID, Head> heads = new HashMap<>();
  private final List<Revision> history = new ArrayList<>();
  private final List<String> acts = new ArrayList<>();
  private AuditEntry audited;
  private Draft judged;
  private final RestoreDocument restoration = restoration();

  private RestoreDocument restoration() {
    var made = new RestoreDocument();
    made.heads = heads();
    made.history = revisions();
    made.revisions = InMemory.storing(commits(), made.history, made.heads, new DepartureStore());
    made.audit =
        new AuditTrail() {
          @Override
          public void append(AuditEntry entry) {
            acts.add("audit");
            audited = entry;
          }
        };
    made.approvals =
        new Approvals() {
          @Override
          public Vouched judge(Caller caller, Draft draft) {
            judged = draft;
            return new Vouched(Verification.PENDING, "by-the-rules");
          }
        };
    made.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return made;
  }

  private HeadStore heads() {
    return new HeadStore() {
      @Override
      public Map<UUID, Head> lock(SortedSet<UUID> ids) {
        acts.add("lock");
        return heads;
      }

      @Override
      public void insert(List<Head> added) {
        assertThat(added).isEmpty();
      }

      @Override
      public void replace(List<Head> changed) {
        changed.forEach(head -> heads.put(head.id(), head));
      }
    };
  }

  private RevisionStore revisions() {
    return new RevisionStore() {
      @Override
      public Optional<Revision> back(Head head, int versions) {
        return history.stream().filter(r -> r.version() == head.version() - versions).findAny();
      }

      @Override
      public void insert(long firstId, List<NewRevision> added) {
        added.forEach(one -> history.add(one.revision()));
      }
    };
  }

  private CommitClock commits() {
    return new CommitClock() {
      @Override
      public long take(int count) {
        acts.add("clock");
        return 500;
      }
    };
  }

  /** Versions from 1 on, each under the type version of its number; null for a tombstone. */
  private void stored(String... contents) {
    for (var text : contents) {
      var content = text == null ? null : Content.stored(text.getBytes(StandardCharsets.UTF_8));
      var source = Revision.Source.here(Origin.DEVICE, null, Instant.EPOCH);
      int version = history.size() + 1;
      var entity = version == 1 ? new UUID(2, 1) : ENTITY;
      history.add(
          new Revision(DOCUMENT, version, version, entity, content, source, Vouched.NOT_ASKED));
    }
    heads.put(DOCUMENT, Head.of(history.get(history.size() - 1), 40, 40));
  }

  private Revision restored(int expected, Integer version) {
    restoration.restore(COORDINATOR, new Wish(DOCUMENT, expected, version, "why"));
    return history.get(history.size() - 1);
  }

  private Problem refusal(int expected, Integer version) {
    return catchThrowableOfType(Problem.class, () -> restored(expected, version));
  }

  @Test
  void a_deleted_document_comes_back_with_its_last_content() {
    stored("{\"a\":1}", "{\"a\":1.50}", null);

    var revision = restored(3, null);

    assertThat(revision.version()).isEqualTo(4);
    assertThat(revision.content().json())
        .isEqualTo("{\"a\":1.50}".getBytes(StandardCharsets.UTF_8));
    assertThat(revision.typeId()).isEqualTo(2);
    assertThat(revision.source())
        .isEqualTo(Revision.Source.here(Origin.RESTORE, COORDINATOR.userId(), NOW));
    assertThat(heads.get(DOCUMENT).sequence()).isEqualTo(500);
    assertThat(heads.get(DOCUMENT).deleted()).isFalse();
  }

  @Test
  void any_earlier_version_can_be_brought_back_and_stays_with_the_present_entity() {
    stored("{\"a\":1}", "{\"a\":2}", "{\"a\":3}");

    var revision = restored(3, 1);

    assertThat(revision.version()).isEqualTo(4);
    assertThat(revision.content().tree().path("a").asInt()).isEqualTo(1);
    assertThat(revision.entityId()).isEqualTo(ENTITY);
  }

  @Test
  void the_rules_of_its_type_say_anew_who_vouches_for_what_came_back() {
    stored("{\"a\":1}", "{\"a\":2}");

    var revision = restored(2, 1);

    assertThat(revision.vouched()).isEqualTo(new Vouched(Verification.PENDING, "by-the-rules"));
    assertThat(judged).isEqualTo(new Draft(3, 1, ENTITY, revision.content(), null));
  }

  @Test
  void the_head_is_locked_first_and_the_commit_clock_and_the_trail_come_last() {
    stored("{}", null);

    restored(2, null);

    assertThat(acts).containsExactly("lock", "clock", "audit");
    assertThat(audited.action()).isEqualTo(AuditAction.DOCUMENT_RESTORED);
    assertThat(audited.object().id()).isEqualTo(DOCUMENT.toString());
    assertThat(audited.details().toString())
        .isEqualTo("{\"restoredVersion\":1,\"versionNumber\":3,\"note\":\"why\"}");
  }

  @Test
  void who_has_not_seen_the_present_version_is_refused() {
    stored("{}", null);

    assertThat(refusal(1, null).code()).isEqualTo(ProblemCode.STALE);
    assertThat(history).hasSize(2);
    assertThat(acts).containsExactly("lock");
  }

  @Test
  void a_version_must_have_a_content_and_not_be_the_present_one() {
    stored("{}", null, "{}");

    for (Integer version : new Integer[] {null, 2, 3, 4, 0, -1}) {
      assertThat(refusal(3, version).code()).as("%s", version).isEqualTo(ProblemCode.INVALID);
    }
  }

  @Test
  void a_version_from_before_there_were_limits_is_not_brought_back() {
    stored("{\"n\":" + "9".repeat(1_501) + "}", "{}");

    var problem = refusal(2, 1);

    assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
    assertThat(problem.violations().get(0).pointer()).isEqualTo("/versionNumber");
    assertThat(problem.violations().get(0).message()).contains("/n", "1000 characters");
    assertThat(history).hasSize(2);
  }

  @Test
  void what_is_not_there_cannot_be_restored() {
    assertThat(refusal(1, null).code()).isEqualTo(ProblemCode.NOT_FOUND);
  }

  @Test
  void a_note_has_its_limits() {
    assertThat(new RestoreRequest(null, "x".repeat(1_000)).wish(DOCUMENT, 1).note()).hasSize(1_000);
    assertThat(
            catchThrowableOfType(
                Problem.class, () -> new RestoreRequest(1, "x".repeat(1_001)).wish(DOCUMENT, 1)))
        .isNotNull();
  }
}

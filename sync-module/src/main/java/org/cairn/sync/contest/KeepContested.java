package org.cairn.sync.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.conflict.ContestedDocuments;
import org.cairn.domain.access.Caller;
import org.cairn.domain.change.Step;
import org.cairn.domain.conflict.Present;
import org.cairn.domain.conflict.Reversal;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Origin;
import org.cairn.domain.document.Revision;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.approval.Approvals;
import org.cairn.sync.approval.ApproveVersion.Draft;
import org.cairn.sync.revision.PendingRevisions;
import org.cairn.sync.revision.StoreRevisions;
import org.cairn.sync.store.HeadStore;
import org.cairn.sync.store.RevisionStore;

/** Reads and changes documents for whoever decides conflicts about them. */
@ApplicationScoped
public class KeepContested implements ContestedDocuments {
  @Inject HeadStore heads;
  @Inject RevisionStore history;
  @Inject StoreRevisions revisions;
  @Inject Approvals approvals;
  @Inject Clock clock;

  @Override
  public Present read(UUID documentId) {
    return present(known(heads.find(List.of(documentId)).get(documentId)));
  }

  @Override
  public Present lock(UUID documentId) {
    return present(locked(documentId));
  }

  private Head locked(UUID documentId) {
    var ids = new TreeSet<>(Uuids.BYTE_ORDER);
    ids.add(documentId);
    return known(heads.lock(ids).get(documentId));
  }

  private static Head known(Head head) {
    if (head == null) {
      throw Problem.of(ProblemCode.NOT_FOUND, "There is no such document.");
    }
    return head;
  }

  private Present present(Head head) {
    var revision = history.back(head, 0).orElseThrow();
    return new Present(
        head.id(),
        head.version(),
        head.entityId(),
        revision.content(),
        revision.source().correctedTime());
  }

  @Override
  public Map<UUID, Standing> standing(Collection<UUID> documentIds) {
    var standing = new HashMap<UUID, Standing>();
    heads
        .find(documentIds)
        .forEach((id, head) -> standing.put(id, new Standing(head.version(), head.entityId())));
    return standing;
  }

  @Override
  public Reversal.State at(UUID documentId, int version) {
    return version(documentId, version).orElseThrow();
  }

  @Override
  public Optional<Reversal.State> version(UUID documentId, int version) {
    var head = known(heads.find(List.of(documentId)).get(documentId));
    return history
        .back(head, head.version() - version)
        .map(it -> new Reversal.State(it.content(), it.entityId(), it.typeId()));
  }

  @Override
  public List<Step> steps(UUID documentId, int after, int to, UUID deviceId) {
    var head = known(heads.find(List.of(documentId)).get(documentId));
    var revisions =
        head.version() > after ? history.latest(head, head.version() - after) : List.<Revision>of();
    return revisions.stream()
        .filter(revision -> revision.version() <= to)
        .map(revision -> Step.of(revision, deviceId))
        .sorted(Comparator.comparing(Step::version))
        .toList();
  }

  @Override
  public int change(UUID documentId, Reversal.State state, Caller author, boolean merges) {
    var head = locked(documentId);
    var draft =
        new Draft(
            head.version() + 1,
            state.typeId(),
            state.entityId(),
            state.content(),
            merges ? head.verification() : null);
    var revision =
        new Revision(
            documentId,
            head.version() + 1,
            state.typeId(),
            state.entityId(),
            state.content(),
            Revision.Source.here(Origin.RESOLUTION, author.userId(), clock.instant()),
            approvals.judge(author, draft));
    var pending = new PendingRevisions();
    pending.add(revision, head);
    revisions.store(pending);
    return revision.version();
  }
}

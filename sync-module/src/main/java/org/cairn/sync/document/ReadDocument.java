package org.cairn.sync.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.access.EntityAccess;
import org.cairn.domain.access.Caller;
import org.cairn.domain.document.Head;
import org.cairn.domain.list.Page;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.HeadStore;
import org.cairn.sync.store.HistoryStore;
import org.cairn.sync.store.HistoryStore.Version;

/**
 * Finds a document and its versions as far as the caller may know of them: those of entities that
 * the caller sees, and deleted documents for coordinators only. A version from the time when the
 * document belonged to another entity is as invisible as that entity.
 *
 * <p>Transaction: none. Fails with: {@code NOT_FOUND}.
 */
@ApplicationScoped
class ReadDocument {
  @Inject EntityAccess access;
  @Inject HeadStore heads;
  @Inject HistoryStore history;

  Head head(Caller caller, UUID documentId) {
    return Optional.ofNullable(heads.find(List.of(documentId)).get(documentId))
        .filter(head -> access.of(caller).contains(head.entityId()))
        .filter(head -> !head.deleted() || caller.seesEverything())
        .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "There is no such document."));
  }

  Version version(Caller caller, Head head, int number) {
    return history.upTo(head, number, 1).stream()
        .filter(version -> access.of(caller).contains(version.entityId()))
        .findFirst()
        .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "There is no such version."));
  }

  /**
   * Versions, newest first.
   *
   * @param before only such with a smaller number, or null
   */
  Page<Version> versions(Caller caller, Head head, Long before, int limit) {
    long newest = before == null ? head.version() : Math.min(before - 1, head.version());
    var found = history.upTo(head, (int) newest, limit + 1);
    var page = Page.of(found, limit, version -> Integer.toString(version.number()));
    var entities = access.of(caller);
    var shown = page.items().stream().filter(one -> entities.contains(one.entityId())).toList();
    return new Page<>(shown, page.nextCursor());
  }
}

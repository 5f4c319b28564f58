package org.cairn.sync.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.document.Verification;
import org.cairn.domain.parameter.Parameters;
import org.cairn.domain.problem.Expected;
import org.cairn.domain.problem.Problem;
import org.cairn.sync.approval.VerifyDocument.Wish;
import org.cairn.sync.store.ApprovalListStore.Filter;
import org.cairn.sync.type.KnownTypes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Decisions about documents: about each by itself ({@code decisions}), or the same about all that
 * wait and match ({@code matching}).
 *
 * @param decisions up to 100, each about another document
 * @param dryRun true: only tell what they would do
 */
@Schema(name = "VerifyRequest")
public record VerifyRequest(List<One> decisions, Matching matching, Boolean dryRun) {
  private static final int MOST = 100;

  /**
   * A decision about a document.
   *
   * @param versionNumber the one that the person saw
   * @param note why; asked for with {@code REJECTED}
   */
  @Schema(name = "VerifyDecision")
  public record One(
      UUID documentId,
      Integer versionNumber,
      @Schema(enumeration = {"VERIFIED", "REJECTED"}) String verdict,
      String note) {}

  /**
   * The same decision about up to 500 documents that are {@code PENDING}, the longest waiting
   * first.
   *
   * @param receivedUntil when the person looked: what came later, nobody has seen
   */
  @Schema(name = "VerifyMatching")
  public record Matching(
      String type,
      String entityId,
      String authorId,
      String rule,
      String receivedUntil,
      @Schema(enumeration = {"VERIFIED", "REJECTED"}) String verdict,
      String note) {}

  /** The same decision about many, as a value. */
  record Bulk(Filter filter, Verification verdict, String note, boolean dryRun) {
    Wish wish(UUID documentId, int version) {
      return new Wish(documentId, version, verdict, note, dryRun);
    }
  }

  boolean isForMatching() {
    if ((decisions == null) == (matching == null)) {
      throw Problem.invalid("", "Must have either decisions or matching.");
    }
    return matching != null;
  }

  private boolean isDryRun() {
    return Boolean.TRUE.equals(dryRun);
  }

  /**
   * @throws Problem {@code INVALID}
   */
  List<Wish> wishes() {
    if (decisions.isEmpty()) {
      throw Problem.invalid("/decisions", "At least one.");
    }
    if (decisions.size() > MOST) {
      throw Problem.invalid("/decisions", "At most " + MOST + " at once.");
    }
    var wishes = new ArrayList<Wish>();
    var seen = new HashSet<UUID>();
    for (int i = 0; i < decisions.size(); i++) {
      wishes.add(wish(decisions.get(i), "/decisions/" + i, seen));
    }
    return wishes;
  }

  private Wish wish(One one, String at, Set<UUID> seen) {
    if (one == null) {
      throw Problem.invalid(at, "An object.");
    }
    var id = Parameters.required(at + "/documentId", one.documentId(), Expected.ID);
    if (!seen.add(id)) {
      throw Problem.invalid(at + "/documentId", "Is decided by this request already.");
    }
    int version =
        Parameters.required(
            at + "/versionNumber", one.versionNumber(), "The version that you saw.");
    var verdict = verdict(at, one.verdict());
    return new Wish(id, version, verdict, note(at, verdict, one.note()), isDryRun());
  }

  /**
   * @throws Problem {@code INVALID}
   */
  Bulk bulk(KnownTypes types, Instant now) {
    var at = "/matching";
    var verdict = verdict(at, matching.verdict());
    var until =
        Parameters.required(
            at + "/receivedUntil",
            Parameters.time(at + "/receivedUntil", matching.receivedUntil()),
            "When you looked: what came later is left alone.");
    if (until.isAfter(now)) {
      throw Problem.invalid(at + "/receivedUntil", "Must not be in the future: when you looked.");
    }
    var filter =
        new Filter(
            Verification.PENDING,
            types.wanted(at + "/type", matching.type()),
            Parameters.id(at + "/entityId", matching.entityId()),
            Parameters.id(at + "/authorId", matching.authorId()),
            Parameters.name(at + "/rule", matching.rule()),
            until);
    return new Bulk(filter, verdict, note(at, verdict, matching.note()), isDryRun());
  }

  private static Verification verdict(String at, String name) {
    return Parameters.requiredChoice(
        at + "/verdict", name, EnumSet.of(Verification.VERIFIED, Verification.REJECTED));
  }

  private static String note(String at, Verification verdict, String text) {
    var note = Parameters.note(at + "/note", text);
    boolean isBlank = note == null || note.isBlank();
    if (isBlank && verdict == Verification.REJECTED) {
      throw Problem.invalid(at + "/note", "Say why: the person who recorded it reads that.");
    }
    return isBlank ? null : note.strip();
  }
}

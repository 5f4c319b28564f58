package org.cairn.domain.change;

import java.util.UUID;
import java.util.function.Function;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.document.Content;
import org.cairn.domain.problem.ProblemCode;

/** What becomes of one pushed change. */
public sealed interface Outcome {

  /** Calls the function for the outcome's kind: Java 17 has no switch over sealed types. */
  <R> R map(Cases<R> cases);

  /** Whether the change is in the stored document now. */
  default boolean isSuccess() {
    return false;
  }

  /**
   * It becomes the document's next version.
   *
   * @param version the new version
   * @param entityId the entity it belongs to from then on
   * @param content null for a deletion
   */
  record Applied(int version, UUID entityId, Content content) implements Outcome {
    @Override
    public <R> R map(Cases<R> cases) {
      return cases.applied().apply(this);
    }

    @Override
    public boolean isSuccess() {
      return true;
    }
  }

  /** The document says so already; no new version. */
  record Unchanged(int version) implements Outcome {
    @Override
    public <R> R map(Cases<R> cases) {
      return cases.unchanged().apply(this);
    }

    @Override
    public boolean isSuccess() {
      return true;
    }
  }

  /** This very change was taken before, as {@code version}. */
  record Duplicate(int version) implements Outcome {
    @Override
    public <R> R map(Cases<R> cases) {
      return cases.duplicate().apply(this);
    }

    @Override
    public boolean isSuccess() {
      return true;
    }
  }

  /**
   * It waits for a person.
   *
   * @param baseVersion the version the edit was based on, 0 where unknown
   * @param base the content then, null where unknown
   * @param entityId the entity that the device wants it to belong to
   * @param device what the device wants, null for a deletion
   */
  record Conflicted(ConflictKind kind, int baseVersion, Content base, UUID entityId, Content device)
      implements Outcome {
    @Override
    public <R> R map(Cases<R> cases) {
      return cases.conflicted().apply(this);
    }
  }

  /** It waits already: this very change is part of an open conflict. */
  record InConflict(UUID conflictId) implements Outcome {
    @Override
    public <R> R map(Cases<R> cases) {
      return cases.inConflict().apply(this);
    }
  }

  /**
   * It cannot be taken.
   *
   * @param pointer into the change, empty for the change as a whole
   */
  record Rejected(ProblemCode code, String message, String pointer) implements Outcome {
    public static Rejected of(ProblemCode code, String message) {
      return new Rejected(code, message, "");
    }

    @Override
    public <R> R map(Cases<R> cases) {
      return cases.rejected().apply(this);
    }
  }

  /** The earlier edit that a change names has not arrived. */
  static Rejected missing(UUID opId) {
    return new Rejected(
        ProblemCode.PREDECESSOR_MISSING, "Send the earlier edit first: " + opId + ".", "/prevOpId");
  }

  /** One function for each kind. */
  record Cases<R>(
      Function<Applied, R> applied,
      Function<Unchanged, R> unchanged,
      Function<Duplicate, R> duplicate,
      Function<Conflicted, R> conflicted,
      Function<InConflict, R> inConflict,
      Function<Rejected, R> rejected) {}
}

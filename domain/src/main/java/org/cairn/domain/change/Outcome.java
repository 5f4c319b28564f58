package org.cairn.domain.change;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.conflict.Suggestion;
import org.cairn.domain.document.Content;
import org.cairn.domain.merge.Overruled;
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
   * It does not fit and waits for a person.
   *
   * @param clashes pointers of what both sides changed, empty where not compared by field
   * @param suggestion what the person may accept
   */
  record Conflicted(Mismatch mismatch, List<String> clashes, Suggestion suggestion)
      implements Outcome {
    public Conflicted {
      clashes = List.copyOf(clashes);
    }

    @Override
    public <R> R map(Cases<R> cases) {
      return cases.conflicted().apply(this);
    }
  }

  /**
   * It did not fit, and was settled without asking anyone, as the type's terms allow.
   *
   * @param version the document's version now: a new one, or the present one where nothing of it
   *     changes
   * @param entityId the entity it belongs to from then on
   * @param content what it says now, null where it is deleted
   * @param overruled where one side's value was left out, and why
   */
  record Settled(
      Mismatch mismatch,
      Resolution resolution,
      int version,
      UUID entityId,
      Content content,
      List<Overruled> overruled,
      String reason)
      implements Outcome {
    public Settled {
      overruled = List.copyOf(overruled);
    }

    /** A person is asked after all. */
    public Conflicted asking(String why) {
      return new Conflicted(mismatch, List.of(), Suggestion.none(why));
    }

    @Override
    public <R> R map(Cases<R> cases) {
      return cases.settled().apply(this);
    }

    @Override
    public boolean isSuccess() {
      return resolution != Resolution.SERVER_WINS;
    }
  }

  /** This very change is part of a conflict already, which waits or was decided against it. */
  record InConflict(UUID conflictId, Resolution resolution) implements Outcome {
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

  /**
   * It waits, with all that it carries, until others have come.
   *
   * @param before operations of the same device that come first, whether they are taken or fail
   * @param parents operations of the same device that have to be taken first
   * @param entityId the entity that it waits to see, or null
   */
  record Held(List<UUID> before, List<UUID> parents, UUID entityId) implements Outcome {
    public Held {
      before = List.copyOf(before);
      parents = List.copyOf(parents);
    }

    public static Held behind(UUID operation) {
      return new Held(List.of(operation), List.of(), null);
    }

    public static Held forEntity(UUID entityId) {
      return new Held(List.of(), List.of(), entityId);
    }

    /** All operations that it waits for, each once. */
    public List<UUID> operations() {
      return Stream.concat(parents.stream(), before.stream()).distinct().toList();
    }

    @Override
    public <R> R map(Cases<R> cases) {
      return cases.held().apply(this);
    }
  }

  /** One function for each kind. */
  record Cases<R>(
      Function<Applied, R> applied,
      Function<Unchanged, R> unchanged,
      Function<Duplicate, R> duplicate,
      Function<Settled, R> settled,
      Function<Conflicted, R> conflicted,
      Function<InConflict, R> inConflict,
      Function<Held, R> held,
      Function<Rejected, R> rejected) {}
}

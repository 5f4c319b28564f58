package org.cairn.domain.change;

import static org.cairn.domain.Json.json;

import java.util.UUID;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.cairn.domain.change.Outcome.Applied;
import org.cairn.domain.change.Outcome.Conflicted;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.change.Outcome.Settled;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.document.Content;
import org.cairn.domain.json.JsonEquality;
import org.cairn.domain.problem.ProblemCode;

/** What became of an edit, in words. */
final class OutcomeAssert extends AbstractAssert<OutcomeAssert, Outcome> {
  private OutcomeAssert(Outcome outcome) {
    super(outcome, OutcomeAssert.class);
  }

  static OutcomeAssert assertThat(Outcome outcome) {
    return new OutcomeAssert(outcome);
  }

  OutcomeAssert isAppliedAs(int version, String content) {
    isInstanceOf(Applied.class);
    var applied = (Applied) actual;
    Assertions.assertThat(applied.version()).isEqualTo(version);
    return says(applied.content(), content);
  }

  OutcomeAssert in(UUID entityId) {
    var entity =
        actual instanceof Applied applied
            ? applied.entityId()
            : actual instanceof Settled settled
                ? settled.entityId()
                : ((Conflicted) actual).mismatch().entityId();
    Assertions.assertThat(entity).isEqualTo(entityId);
    return this;
  }

  OutcomeAssert isUnchangedAt(int version) {
    isEqualTo(new Outcome.Unchanged(version));
    return this;
  }

  OutcomeAssert isDuplicateOf(int version) {
    isEqualTo(new Outcome.Duplicate(version));
    return this;
  }

  OutcomeAssert isRejected(ProblemCode code, String pointer) {
    isInstanceOf(Rejected.class);
    Assertions.assertThat(((Rejected) actual).code()).isEqualTo(code);
    Assertions.assertThat(((Rejected) actual).pointer()).isEqualTo(pointer);
    return this;
  }

  OutcomeAssert waitsFor(UUID operation) {
    Assertions.assertThat(actual).isEqualTo(Outcome.Held.behind(operation));
    return this;
  }

  OutcomeAssert isConflict(ConflictKind kind) {
    isInstanceOf(Conflicted.class);
    Assertions.assertThat(((Conflicted) actual).mismatch().kind()).isEqualTo(kind);
    return this;
  }

  OutcomeAssert withBase(int version, String content) {
    var mismatch = ((Conflicted) actual).mismatch();
    Assertions.assertThat(mismatch.baseVersion()).isEqualTo(version);
    return says(mismatch.base(), content);
  }

  OutcomeAssert wanting(String content) {
    return says(((Conflicted) actual).mismatch().device(), content);
  }

  OutcomeAssert isSettled(Resolution resolution, int version, String content) {
    isInstanceOf(Settled.class);
    var settled = (Settled) actual;
    Assertions.assertThat(settled.resolution()).as(settled.reason()).isEqualTo(resolution);
    Assertions.assertThat(settled.version()).isEqualTo(version);
    return says(settled.content(), content);
  }

  OutcomeAssert because(String words) {
    Assertions.assertThat(((Settled) actual).reason()).contains(words);
    return this;
  }

  OutcomeAssert clashingAt(String... pointers) {
    Assertions.assertThat(((Conflicted) actual).clashes()).containsExactly(pointers);
    return this;
  }

  OutcomeAssert suggesting(String content) {
    return says(((Conflicted) actual).suggestion().data(), content);
  }

  private OutcomeAssert says(Content content, String expected) {
    if (content == null || expected == null) {
      Assertions.assertThat(content).isNull();
      Assertions.assertThat(expected).isNull();
      return this;
    }
    Assertions.assertThat(JsonEquality.equal(content.tree(), json(expected)))
        .as("%s, not %s", content.tree(), expected)
        .isTrue();
    return this;
  }
}

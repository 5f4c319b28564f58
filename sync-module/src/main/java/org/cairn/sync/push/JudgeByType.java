package org.cairn.sync.push;

import java.util.Map;
import java.util.Optional;
import org.cairn.domain.change.Outcome;
import org.cairn.domain.change.Outcome.Applied;
import org.cairn.domain.change.Outcome.Conflicted;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.change.Outcome.Settled;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.conflict.Suggestion;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.ContentLimits;
import org.cairn.domain.document.Head;
import org.cairn.domain.json.MergePatch;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.problem.Violation;
import org.cairn.domain.type.Defaults;
import org.cairn.sync.type.KnownType;
import org.cairn.sync.type.KnownTypes;
import org.cairn.sync.type.Uncheckable;

/**
 * Judges contents by the present version of their type. What does not fit that, of a device that
 * knows only an older version, is judged by the older one and stored under it.
 */
final class JudgeByType {
  private final KnownTypes types;
  private final Map<String, Integer> deviceTypes;

  JudgeByType(KnownTypes types, Map<String, Integer> deviceTypes) {
    this.types = types;
    this.deviceTypes = deviceTypes;
  }

  /** Why a change's content does not fit; null where it does. */
  Rejected whole(PushedChange change) {
    try {
      return reason(change, change.data, change.data).orElse(null);
    } catch (Uncheckable e) {
      return uncheckable(e);
    }
  }

  /**
   * What becomes of a patch. A document of an older version of its type gets the defaults of the
   * present one, as readers are shown it: the patch was made to what its author saw.
   *
   * @param head the document before
   */
  Outcome patched(PushedChange change, Head head, Applied applied) {
    try {
      var completed = completed(change, head, applied.content());
      if (ContentLimits.isTooLarge(completed)) {
        return new Rejected(ProblemCode.TOO_LARGE, ContentLimits.SIZE, "/patch");
      }
      var reason =
          ContentLimits.violation(completed)
              .map(JudgeByType::unfit)
              .or(() -> reason(change, completed, applied.content()));
      if (reason.isPresent()) {
        return reason.get();
      }
      boolean present = change.knownType == present(change);
      return new Applied(
          applied.version(), applied.entityId(), present ? completed : applied.content());
    } catch (Uncheckable e) {
      return uncheckable(e);
    }
  }

  /**
   * What was put together of two sides that fit each by itself need not fit as a whole: then a
   * person is asked. What the type refuses is never stored.
   *
   * @param head the document before
   */
  Outcome settled(PushedChange change, Head head, Settled settled) {
    boolean isMade = settled.resolution() == Resolution.MERGE && settled.version() > head.version();
    if (!isMade) {
      return settled;
    }
    var content = settled.content();
    var beyond = ContentLimits.violation(content);
    if (beyond.isPresent()) {
      return settled.asking("Merged it could not be kept" + at(beyond.get()));
    }
    try {
      return reason(change, content, content)
          .<Outcome>map(why -> settled.asking("Merged it would not fit its type: " + why.message()))
          .orElse(settled);
    } catch (Uncheckable e) {
      return settled.asking("Merged it cannot be checked against its type.");
    }
  }

  /** What nobody could accept is no suggestion. */
  static Conflicted conflicted(Conflicted conflicted) {
    var suggested = conflicted.suggestion().data();
    var beyond = Optional.ofNullable(suggested).flatMap(ContentLimits::violation);
    return beyond
        .map(
            it ->
                new Conflicted(
                    conflicted.mismatch(),
                    conflicted.clashes(),
                    Suggestion.none("What both sides changed could not be kept" + at(it))))
        .orElse(conflicted);
  }

  private static String at(Violation violation) {
    var place = violation.pointer().isEmpty() ? "" : " at " + violation.pointer();
    return place + ": " + violation.message();
  }

  private Optional<Rejected> reason(PushedChange change, Content content, Content asItIs) {
    var present = present(change);
    var violation = present.violation(content);
    if (violation.isEmpty()) {
      change.knownType = present;
      return Optional.empty();
    }
    var older = older(change);
    if (older != null && older.violation(asItIs).isEmpty()) {
      change.knownType = older;
      return Optional.empty();
    }
    return violation.map(JudgeByType::unfit);
  }

  private KnownType present(PushedChange change) {
    return types.current(change.type).orElseThrow();
  }

  private KnownType older(PushedChange change) {
    var version = deviceTypes.get(change.type);
    return version == null ? null : types.version(change.type, version).orElse(null);
  }

  /** Once more the patch on top, which may take away again what a default has added. */
  private Content completed(PushedChange change, Head head, Content patched) {
    if (head.typeId() == present(change).id()) {
      return patched;
    }
    var complete = Defaults.complete(present(change).type().schema(), patched.tree());
    var tree = MergePatch.apply(complete, change.patch);
    return tree.equals(patched.tree()) ? patched : Content.of(tree);
  }

  private static Rejected unfit(Violation violation) {
    return new Rejected(ProblemCode.INVALID, violation.message(), "/data" + violation.pointer());
  }

  private static Rejected uncheckable(Uncheckable e) {
    return new Rejected(ProblemCode.UNCHECKABLE, e.getMessage(), "/data");
  }
}

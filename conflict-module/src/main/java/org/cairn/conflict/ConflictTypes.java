package org.cairn.conflict;

import java.util.Collection;
import org.cairn.domain.document.Content;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;
import org.cairn.domain.type.DocumentType;

/** The types of contested documents. Implemented on the right, by whoever keeps types. */
public interface ConflictTypes {
  /** The type as it is today, of whose versions that is one. */
  DocumentType today(int typeId);

  /**
   * The ids of all versions of a type.
   *
   * @param pointer the place of the name in the request
   * @param name null for all types, of which none has to be named
   * @throws Problem {@code INVALID} for an unknown name
   */
  Collection<Integer> wanted(String pointer, String name);

  /** What a version of a type holds of a content. */
  sealed interface Judgement {
    /** It fits that version of its type. */
    record Fits(int typeId) implements Judgement {}

    /** Its pointer starts at the content. */
    record Unfit(Violation violation) implements Judgement {}
  }

  /**
   * Judges by the version of today and, where it does not fit that, by an older one.
   *
   * @param typeId the older one
   */
  Judgement judge(Content content, int typeId);
}

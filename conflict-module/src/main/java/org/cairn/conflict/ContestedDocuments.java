package org.cairn.conflict;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.domain.access.Caller;
import org.cairn.domain.change.Step;
import org.cairn.domain.conflict.Present;
import org.cairn.domain.conflict.Reversal;
import org.cairn.domain.problem.Problem;

/**
 * The documents that conflicts are about. Implemented on the right, by whoever keeps documents.
 * What changes them is called inside of the transaction that decides.
 */
public interface ContestedDocuments {
  /**
   * The document as it is now.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  Present read(UUID documentId);

  /** The same, and nobody else changes it, or opens a conflict about it, until the commit. */
  Present lock(UUID documentId);

  /**
   * Where a document stands.
   *
   * @param version its present one
   * @param entityId where it belongs now
   */
  record Standing(int version, UUID entityId) {}

  /** Where each of the documents stands that there are. */
  Map<UUID, Standing> standing(Collection<UUID> documentIds);

  /** What the document said in an earlier version. */
  Reversal.State at(UUID documentId, int version);

  /** The same, or nothing where the document has or had no such version. */
  Optional<Reversal.State> version(UUID documentId, int version);

  /**
   * Who made some of its versions, and when, oldest first; the newest 900 at the most.
   *
   * @param after the versions behind that one
   * @param to up to that one
   * @param deviceId whose own versions are told as such
   */
  List<Step> steps(UUID documentId, int after, int to, UUID deviceId);

  /**
   * Makes the next version of a document that was locked. Takes the commit clock: to be called
   * after everything that can wait.
   *
   * @param merges whether some of what it says is from the present version, and nobody who may
   *     vouch for that has looked at it
   * @return its number
   */
  int change(UUID documentId, Reversal.State state, Caller author, boolean merges);
}

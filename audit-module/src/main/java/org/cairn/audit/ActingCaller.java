package org.cairn.audit;

import org.cairn.domain.access.Caller;

/** Who is calling in this request. Implemented on the right. */
@FunctionalInterface
public interface ActingCaller {
  /**
   * @throws org.cairn.domain.problem.Problem {@code UNAUTHENTICATED} where nobody has signed in
   */
  Caller caller();
}

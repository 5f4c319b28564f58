package org.cairn.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.cairn.access.AuthenticateCaller.Origin;
import org.cairn.audit.ActingCaller;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/** Who is calling in this request; filled by the security filter before any resource runs. */
@RequestScoped
public class CallerContext implements ActingCaller {
  private Caller caller;
  private Origin origin;

  /**
   * @throws Problem {@code UNAUTHENTICATED} where nobody has signed in
   */
  @Override
  public Caller caller() {
    return known()
        .orElseThrow(
            () -> Problem.of(ProblemCode.UNAUTHENTICATED, "Send an access token as Bearer."));
  }

  public Optional<Caller> known() {
    return Optional.ofNullable(caller);
  }

  /** Where the request comes from, whoever sent it. */
  public Origin origin() {
    return origin;
  }

  /** First of all, in every request. */
  public void arrived(Origin from) {
    origin = from;
  }

  /** Once per request, by whoever has proved the caller's identity. */
  public void established(Caller proved) {
    caller = proved;
  }
}

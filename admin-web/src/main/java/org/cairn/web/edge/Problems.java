package org.cairn.web.edge;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Optional;
import org.cairn.domain.problem.Expected;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.problem.Violation;
import org.cairn.domain.store.StoreFailure;
import org.cairn.web.transaction.NotCommitted;
import org.glassfish.jersey.server.ParamException;

/** Which problem a failure is, wherever it came from. */
public final class Problems {
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration LATER = Duration.ofSeconds(5);

  private Problems() {}

  public static Problem of(Throwable thrown) {
    return cause(thrown, Problem.class)
        .or(() -> cause(thrown, ParamException.class).map(Problems::parameter))
        .or(() -> cause(thrown, WebApplicationException.class).map(Problems::status))
        .or(() -> cause(thrown, ConstraintViolationException.class).map(Problems::violations))
        .or(() -> cause(thrown, NotCommitted.class).map(Problems::notCommitted))
        .or(() -> Optional.ofNullable(StoreFailure.in(thrown)).map(Problems::store))
        .orElseGet(Problems::internal);
  }

  /** Of an answer that the container made by itself. */
  public static Problem ofStatus(int status) {
    switch (status) {
      case 401:
        return Problem.of(ProblemCode.UNAUTHENTICATED, "Sign in, or send a valid access token.");
      case 403:
        return Problem.of(ProblemCode.FORBIDDEN, "The caller's role does not allow this.");
      case 404:
        return Problem.of(ProblemCode.NOT_FOUND, "There is nothing at this address.");
      case 405:
        return Problem.of(
            ProblemCode.METHOD_NOT_ALLOWED, "The header Allow lists the methods of this address.");
      case 406:
        return Problem.of(ProblemCode.NOT_ACCEPTABLE, "The header Accept asks for another form.");
      case 413:
        return Problem.of(ProblemCode.TOO_LARGE, "The body is larger than this address takes.");
      case 415:
        return Problem.of(
            ProblemCode.UNSUPPORTED_MEDIA_TYPE, "This address takes another Content-Type.");
      case 503:
        return Problem.retryAfter(ProblemCode.UNAVAILABLE, "Try again later.", LATER);
      default:
        return status >= 400 && status < 500
            ? Problem.of(ProblemCode.INVALID, "The request is not valid.")
            : internal();
    }
  }

  private static Problem internal() {
    return Problem.of(ProblemCode.INTERNAL, "The log has the reason under this trace id.");
  }

  private static Problem status(WebApplicationException thrown) {
    return ofStatus(thrown.getResponse().getStatus());
  }

  /**
   * A parameter that cannot be converted. In the path it names nothing that exists; elsewhere only
   * numbers are converted, all else comes as text.
   */
  private static Problem parameter(ParamException thrown) {
    return thrown instanceof ParamException.PathParamException
        ? ofStatus(404)
        : Problem.invalid(thrown.getParameterName(), Expected.WHOLE_NUMBER);
  }

  private static Problem violations(ConstraintViolationException thrown) {
    return Problem.invalid(
        thrown.getConstraintViolations().stream()
            .map(v -> new Violation(v.getPropertyPath().toString(), v.getMessage()))
            .toList());
  }

  private static Problem store(StoreFailure failure) {
    if (failure.isTransient()) {
      return Problem.retryAfter(ProblemCode.UNAVAILABLE, "Too much at once; try again.", SOON);
    }
    if (failure.isConnectionFailure()) {
      return Problem.retryAfter(ProblemCode.UNAVAILABLE, "The database does not answer.", LATER);
    }
    return failure.isTimeout() ? tooSlow() : internal();
  }

  private static Problem notCommitted(NotCommitted thrown) {
    var failure = StoreFailure.in(thrown);
    if (failure != null && failure.isTransient()) {
      return store(failure);
    }
    if (thrown.isInDoubt()) {
      return Problem.retryAfter(
          ProblemCode.OUTCOME_UNKNOWN, "The connection to the database broke at the end.", SOON);
    }
    if (thrown.isTooLate()) {
      return tooSlow();
    }
    return failure == null ? internal() : store(failure);
  }

  private static Problem tooSlow() {
    return Problem.retryAfter(ProblemCode.UNAVAILABLE, "The database takes too long.", LATER);
  }

  private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
    for (var t = thrown; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return Optional.of(type.cast(t));
      }
    }
    return Optional.empty();
  }
}

package org.cairn.access.token;

import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.cairn.access.User;
import org.cairn.access.session.RefreshToken;
import org.cairn.access.session.Session;

/** How asking for a token ended. */
public sealed interface SignInOutcome {
  /**
   * @param issue makes the answer out of a session
   */
  Response answer(Function<Granted, TokenAnswer> issue);

  /**
   * @param refreshToken known to nobody else; only its hash is stored
   */
  record Granted(User user, Session session, RefreshToken refreshToken) implements SignInOutcome {
    @Override
    public Response answer(Function<Granted, TokenAnswer> issue) {
      return TokenErrorAnswer.unstored(Response.ok(issue.apply(this)));
    }
  }

  /**
   * @param error of RFC 6749, section 5.2
   */
  record Refused(TokenErrorAnswer error) implements SignInOutcome {
    static Refused because(String description) {
      return new Refused(TokenErrorAnswer.invalidGrant(description));
    }

    @Override
    public Response answer(Function<Granted, TokenAnswer> issue) {
      return error.response();
    }
  }
}

package org.cairn.access.token;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cairn.access.AuthenticateCaller.Origin;
import org.cairn.access.SetClock;
import org.cairn.access.session.RefreshToken;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInLimitTest {
  private final SignInLimit limit = new SignInLimit();

  @BeforeEach
  void allowOneEach() {
    limit.settings = Settings.of(Map.of("CAIRN_RATE_SIGN_IN", "1"));
    limit.clock = new SetClock();
    limit.prepare();
  }

  private void ask(String name, String value, String address) {
    var form = new MultivaluedHashMap<String, String>();
    form.putSingle(name, value);
    limit.take(new TokenForm(form), new Origin(address, "trace"));
  }

  private static String refreshToken(long session) {
    return RefreshToken.first(new UUID(0, session), new Random(session)).text();
  }

  private void granted(String name, String value, String address) {
    assertThatCode(() -> ask(name, value, address)).doesNotThrowAnyException();
  }

  private void refused(String name, String value, String address) {
    assertThatThrownBy(() -> ask(name, value, address)).isInstanceOf(Problem.class);
  }

  @Test
  void names_and_sessions_have_a_quota_each_at_each_address() {
    granted("username", "ada", "::1");
    granted("username", "eve", "::1");
    granted("username", "ada", "::2");
    granted("refresh_token", refreshToken(1), "::1");
    granted("refresh_token", refreshToken(2), "::1");

    refused("username", "Ada", "::1");
    refused("refresh_token", refreshToken(1), "::1");
  }

  @Test
  void one_time_codes_share_the_quota_of_their_address() {
    granted("code", "0123", "::1");
    granted("code", "0123", "::2");

    refused("code", "4567", "::1");
  }

  @Test
  void assertions_share_a_quota_of_their_own_whatever_else_is_sent() {
    granted("code", "0123", "::1");
    var form = new MultivaluedHashMap<String, String>();
    form.putSingle("grant_type", GrantTokens.JWT_BEARER);
    form.putSingle("username", "ada");
    limit.take(new TokenForm(form), new Origin("::1", "trace"));

    granted("username", "ada", "::1");
    refused("grant_type", GrantTokens.JWT_BEARER, "::1");
  }
}

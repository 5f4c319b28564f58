package org.cairn.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.access.Assertion;
import org.cairn.access.Assertion.Proved;
import org.cairn.access.AuthenticateCaller.Origin;
import org.cairn.access.token.SignInOutcome.Refused;
import org.cairn.domain.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an assertion before and after it was verified. */
class AssertionGrantTest {
  private static final Origin ORIGIN = new Origin("::1", "trace");
  private static final Refused NOBODY = Refused.because("nobody");

  private final GrantTokens grants = new GrantTokens();
  private final List<String> events = new ArrayList<>();
  private Assertion verified = new Proved("ada", new byte[32], Instant.EPOCH);

  @BeforeEach
  void trustAnIssuer() {
    grants.settings =
        Settings.of(
            Map.of(
                "CAIRN_OIDC_ISSUER", "https://id.example.org",
                "CAIRN_OIDC_AUDIENCE", "cairn"));
    var signIn = new SignInWithAssertion();
    signIn.verifier =
        compact -> {
          events.add("verified " + compact);
          return verified;
        };
    signIn.redeemAssertion = redeeming();
    signIn.guard = guard();
    signIn.noteFailure = noting();
    grants.signInWithAssertion = signIn;
  }

  private RedeemAssertion redeeming() {
    return new RedeemAssertion() {
      @Override
      public SignInOutcome redeem(Proved proved, SignIn signIn) {
        events.add("redeemed " + proved.subject());
        return NOBODY;
      }
    };
  }

  private SignInGuard guard() {
    return new SignInGuard() {
      @Override
      public void admit(String address) {
        events.add("admitted " + address);
      }

      @Override
      public void failed(String address) {
        events.add("failed " + address);
      }
    };
  }

  private NoteSignInFailure noting() {
    return new NoteSignInFailure() {
      @Override
      public void note(UUID userId, Origin origin) {
        events.add("noted " + userId);
      }
    };
  }

  private TokenErrorAnswer refusal(Map<String, String> parameters) {
    var form = new HashMap<>(parameters);
    form.put("grant_type", GrantTokens.JWT_BEARER);
    var outcome = grants.grant(new TokenForm(new MultivaluedHashMap<>(form)), ORIGIN);
    return ((Refused) outcome).error();
  }

  @Test
  void without_an_issuer_there_is_no_such_grant() {
    grants.settings = Settings.of(Map.of());

    assertThat(refusal(Map.of("assertion", "x")).error()).isEqualTo("unsupported_grant_type");
    assertThat(events).isEmpty();
  }

  @Test
  void an_assertion_has_to_be_given() {
    assertThat(refusal(Map.of()).error()).isEqualTo("invalid_request");
    assertThat(events).isEmpty();
  }

  @Test
  void one_may_be_longer_than_other_parameters_but_not_endless() {
    assertThat(refusal(Map.of("assertion", "x".repeat(16_384)))).isEqualTo(NOBODY.error());
    assertThat(refusal(Map.of("assertion", "x".repeat(16_385))).error())
        .isEqualTo("invalid_request");
    assertThat(refusal(Map.of("assertion", "x", "device_name", "x".repeat(2_001))).error())
        .isEqualTo("invalid_request");
  }

  @Test
  void one_that_is_not_accepted_counts_against_its_address_and_is_noted() {
    verified = new Assertion.Refused("token has expired");

    assertThat(refusal(Map.of("assertion", "x")).description()).contains("token has expired");
    assertThat(events).containsExactly("admitted ::1", "verified x", "noted null", "failed ::1");
  }

  @Test
  void one_that_is_accepted_is_redeemed_and_counts_where_that_fails() {
    assertThat(refusal(Map.of("assertion", "x"))).isEqualTo(NOBODY.error());
    assertThat(events).containsExactly("admitted ::1", "verified x", "redeemed ada", "failed ::1");
  }
}

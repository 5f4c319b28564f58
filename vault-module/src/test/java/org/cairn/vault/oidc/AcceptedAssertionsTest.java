package org.cairn.vault.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.cairn.access.Assertion.Proved;
import org.cairn.domain.settings.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedAssertionsTest {
  private static final SigningKey KEY = SigningKey.make("first", SignatureAlgorithm.ES256);

  private IssuerUnderTest issuer;

  @BeforeEach
  void start() throws Exception {
    issuer = new IssuerUnderTest();
    issuer.keys.add(KEY.published());
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  private Proved proved(String token) {
    var assertion = issuer.installation().verify(token);
    assertThat(assertion).isInstanceOf(Proved.class);
    return (Proved) assertion;
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void each_algorithm_is_verified_with_a_key_that_does_not_name_it(SignatureAlgorithm algorithm) {
    var key = SigningKey.make("other", algorithm);
    issuer.keys.add(key.published());

    assertThat(proved(key.sign(issuer.claims())).subject()).isEqualTo("ada-at-the-provider");
  }

  @Test
  void what_else_a_key_says_of_itself_does_no_harm() {
    issuer.keys.clear();
    issuer.keys.add(KEY.published().put("use", "enc").put("alg", "ECDH-ES"));
    var full = KEY.published().put("use", "sig").put("alg", "ES256").put("x5t", "x");
    full.putArray("x5c").add("MIIC");
    full.putArray("key_ops").add("verify").add("other");
    issuer.keys.add(full);

    assertThat(proved(KEY.sign(issuer.claims()))).isNotNull();
  }

  @Test
  void a_token_that_names_no_key_is_tried_with_each() {
    issuer.keys.add(SigningKey.make("second", SignatureAlgorithm.ES256).published());

    assertThat(proved(KEY.sign(issuer.claims(), header -> header.remove("kid")))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"at+jwt", "application/at+jwt", "jwt"})
  void access_tokens_are_accepted_like_id_tokens(String type) {
    assertThat(proved(KEY.sign(issuer.claims(), header -> header.put("typ", type)))).isNotNull();
  }

  @Test
  void of_several_audiences_one_is_named_as_the_authorized_party() {
    var claims = issuer.claims().put("azp", IssuerUnderTest.AUDIENCE);
    claims.putArray("aud").add("account").add(IssuerUnderTest.AUDIENCE);

    assertThat(proved(KEY.sign(claims))).isNotNull();
  }

  @Test
  void one_audience_may_have_been_asked_for_by_another_party() {
    var claims = issuer.claims().put("azp", "the Android app");
    claims.putArray("aud").add(IssuerUnderTest.AUDIENCE);

    assertThat(proved(KEY.sign(claims))).isNotNull();
  }

  @Test
  void clocks_may_differ_by_a_minute() {
    long now = issuer.clock.instant().getEpochSecond();

    assertThat(proved(KEY.sign(issuer.claims().put("exp", now - 59)))).isNotNull();
    assertThat(proved(KEY.sign(issuer.claims().put("nbf", now + 60)))).isNotNull();
    assertThat(proved(KEY.sign(issuer.claims().put("iat", now + 60)))).isNotNull();
    assertThat(proved(KEY.sign(issuer.claims().put("iat", now - 959)))).isNotNull();
  }

  @Test
  void an_assertion_is_remembered_until_it_would_be_too_old() {
    var now = issuer.clock.instant();

    var brief = proved(KEY.sign(issuer.claims()));
    var lasting = proved(KEY.sign(issuer.claims().put("exp", now.getEpochSecond() + 86_400)));

    assertThat(brief.goodUntil()).isEqualTo(now.plus(Duration.ofMinutes(6)));
    assertThat(lasting.goodUntil()).isEqualTo(now.plus(Duration.ofMinutes(16)));
  }

  @Test
  void another_claim_can_name_the_person() {
    var claims = issuer.claims().put("preferred_username", "ada").put("email", "ada@example.org");
    var byName = issuer.installation(Map.of(Setting.OIDC_CLAIM, "preferred_username"));
    var byEmail = issuer.installation(Map.of(Setting.OIDC_CLAIM, "email"));

    assertThat(byName.verify(KEY.sign(claims))).matches(found -> subject(found).equals("ada"));
    assertThat(byEmail.verify(KEY.sign(claims.put("email_verified", true))))
        .matches(found -> subject(found).equals("ada@example.org"));
  }

  private static String subject(Object assertion) {
    return ((Proved) assertion).subject();
  }

  /** With (r, s) each ECDSA signature has a twin (r, n - s), which anybody can compute. */
  @Test
  void the_same_assertion_with_another_signature_is_the_same() {
    var token = KEY.sign(issuer.claims());
    var order = ((ECPublicKey) KEY.pair().getPublic()).getParams().getOrder();
    int end = token.lastIndexOf('.');
    var signature = Base64.getUrlDecoder().decode(token.substring(end + 1));
    var s = new BigInteger(1, signature, 32, 32);
    System.arraycopy(SigningKey.bytes(order.subtract(s), 32), 0, signature, 32, 32);

    var twin = token.substring(0, end + 1) + SigningKey.text(signature);

    assertThat(twin).isNotEqualTo(token);
    assertThat(proved(twin).id()).isEqualTo(proved(token).id()).hasSize(32);
    assertThat(proved(KEY.sign(other())).id()).isNotEqualTo(proved(token).id());
  }

  private ObjectNode other() {
    return issuer.claims().put("jti", "other");
  }
}

package org.cairn.vault.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cairn.access.Assertion;
import org.cairn.access.Assertion.Refused;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.settings.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedAssertionsTest {
  private static final SigningKey KEY = SigningKey.make("first", SignatureAlgorithm.RS256);
  private static final String NOT_ACCEPTED = "no JWT with an accepted type";
  private static final String NO_KEY = "signed by no key";
  private static final String WRONG = "its signature is wrong";

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

  private void assertRefused(String token, String reason) {
    assertRefused(issuer.installation().verify(token), reason);
  }

  private static void assertRefused(Assertion assertion, String reason) {
    assertThat(assertion).isInstanceOf(Refused.class);
    assertThat(((Refused) assertion).reason()).contains(reason);
  }

  /** Signed by the issuer's key. */
  private void assertRefused(Consumer<ObjectNode> change, String reason) {
    var claims = issuer.claims();
    change.accept(claims);
    assertRefused(KEY.sign(claims), reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "nOnE", "", "HS256", "HS384", "HS512", "RS1", "EdDSA"})
  void an_algorithm_that_is_not_asymmetric(String algorithm) {
    var token = KEY.sign(issuer.claims(), header -> header.put("alg", algorithm));

    assertRefused(token, NOT_ACCEPTED);
    assertRefused(token.substring(0, token.lastIndexOf('.') + 1), NOT_ACCEPTED);
    assertThat(issuer.asked).isEmpty();
  }

  @Test
  void a_mac_by_the_public_key() throws Exception {
    var header = "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"first\"}";
    var content =
        SigningKey.text(header.getBytes(UTF_8))
            + "."
            + SigningKey.text(StrictJson.bytes(issuer.claims()));
    var secrets =
        new byte[][] {
          KEY.pair().getPublic().getEncoded(),
          KEY.published().get("n").textValue().getBytes(UTF_8),
          issuer.keySet().getBytes(UTF_8)
        };
    for (var secret : secrets) {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));

      assertRefused(
          content + "." + SigningKey.text(mac.doFinal(content.getBytes(UTF_8))), NOT_ACCEPTED);
    }
  }

  @Test
  void a_shared_secret_among_the_keys_verifies_nothing() {
    issuer.keys.add(
        StrictJson.mapper().createObjectNode().put("kty", "oct").put("kid", "s").put("k", "c2Vj"));

    assertRefused(KEY.sign(issuer.claims(), header -> header.put("kid", "s")), NO_KEY);
  }

  @Test
  void another_issuer() {
    assertRefused(claims -> claims.put("iss", issuer.base() + "/realm"), "expected issuer");
    assertRefused(claims -> claims.put("iss", "https://elsewhere.org/"), "expected issuer");
    assertRefused(claims -> claims.remove("iss"), "expected issuer");
  }

  @Test
  void another_audience() {
    assertRefused(claims -> claims.put("aud", "another app"), "expected audience");
    assertRefused(claims -> claims.remove("aud"), "expected audience");
  }

  @Test
  void several_audiences_of_which_another_asked() {
    Consumer<ObjectNode> several =
        claims -> claims.putArray("aud").add("another app").add(IssuerUnderTest.AUDIENCE);

    assertRefused(several, "azp");
    assertRefused(several.andThen(claims -> claims.put("azp", "another app")), "azp");
    assertRefused(several.andThen(claims -> claims.put("azp", 1)), "azp");
  }

  @ParameterizedTest
  @CsvSource({
    "exp, -60, expired",
    "nbf, 61, cannot be used before",
    "iat, 61, in the future",
    "iat, -960, issued too long ago"
  })
  void a_time_beyond_what_clocks_may_differ_by(String claim, long seconds, String reason) {
    long now = issuer.clock.instant().getEpochSecond();

    assertRefused(claims -> claims.put(claim, now + seconds), reason);
  }

  @ParameterizedTest
  @CsvSource({"exp, expiration", "iat, iat"})
  void a_time_that_is_missing_or_none(String claim, String reason) {
    assertRefused(claims -> claims.remove(claim), reason);
    assertRefused(claims -> claims.put(claim, "soon"), "");
    assertRefused(claims -> claims.put(claim, -1), "");
    assertRefused(claims -> claims.put(claim, 1e300), "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"logout+jwt", "secevent+jwt", "dpop+jwt", "JOSE"})
  void a_token_of_another_kind(String type) {
    assertRefused(KEY.sign(issuer.claims(), header -> header.put("typ", type)), NOT_ACCEPTED);
  }

  @Test
  void a_logout_token_that_says_it_is_a_jwt() {
    assertRefused(claims -> claims.putObject("events").putObject("…backchannel-logout"), "event");
  }

  @Test
  void nobody_or_somebody_with_an_endless_name() {
    assertRefused(claims -> claims.remove("sub"), "no claim sub");
    assertRefused(claims -> claims.put("sub", "x".repeat(256)), "no claim sub");
    assertRefused(claims -> claims.put("sub", 7), "");
  }

  @Test
  void an_email_that_nobody_verified() {
    var byEmail = issuer.installation(Map.of(Setting.OIDC_CLAIM, "email"));
    var claims = issuer.claims().put("email", "ada@example.org");

    assertRefused(byEmail.verify(KEY.sign(claims)), "email_verified");
    assertRefused(byEmail.verify(KEY.sign(claims.put("email_verified", false))), "email_verified");
    assertRefused(byEmail.verify(KEY.sign(claims.put("email_verified", "true"))), "email_verified");
  }

  @Test
  void a_key_of_ones_own() {
    var own = SigningKey.make("first", SignatureAlgorithm.RS256);
    var unknown = SigningKey.make("unknown", SignatureAlgorithm.RS256);
    var jwk = unknown.published();

    assertRefused(own.sign(issuer.claims()), WRONG);
    assertRefused(own.sign(issuer.claims(), header -> header.remove("kid")), WRONG);
    assertRefused(unknown.sign(issuer.claims()), NO_KEY);
    assertRefused(unknown.sign(issuer.claims(), header -> header.set("jwk", jwk)), NO_KEY);
    assertRefused(
        unknown.sign(issuer.claims(), header -> header.put("jku", issuer.base() + "/own")), NO_KEY);
    assertThat(issuer.asked).doesNotContain("/own");
  }

  @Test
  void a_key_for_another_purpose() {
    issuer.keys.clear();
    issuer.keys.add(KEY.published().put("use", "enc"));
    assertRefused(KEY.sign(issuer.claims()), NO_KEY);

    issuer.keys.set(0, KEY.published().put("alg", "RS512"));
    assertRefused(KEY.sign(issuer.claims()), NO_KEY);
  }

  @Test
  void a_key_that_is_too_short() {
    var small = SigningKey.make("small", SignatureAlgorithm.RS256, 1_024);
    issuer.keys.add(small.published());

    assertRefused(small.sign(issuer.claims()), NO_KEY);
  }

  @Test
  void a_signature_by_another_algorithm_of_the_same_key() {
    assertRefused(KEY.sign(issuer.claims(), header -> header.put("alg", "RS512")), WRONG);
    assertRefused(KEY.sign(issuer.claims(), header -> header.put("alg", "PS256")), WRONG);
    assertRefused(KEY.sign(issuer.claims(), header -> header.put("alg", "ES256")), NO_KEY);
  }

  @Test
  void a_header_that_must_be_understood_and_is_not() {
    assertRefused(KEY.sign(issuer.claims(), header -> header.putArray("crit").add("x")), "crit");
  }

  @Test
  void a_token_that_was_changed() {
    var part = KEY.sign(issuer.claims()).split("\\.");
    var other = SigningKey.text(StrictJson.bytes(issuer.claims().put("sub", "eve")));

    assertRefused(part[0] + "." + other + "." + part[2], WRONG);
    assertRefused(part[0] + "." + part[1] + ".", WRONG);
    assertRefused(part[0] + "." + part[1], "compact serialization");
    assertRefused(part[0] + "." + part[1] + "." + part[2] + "..", "compact serialization");
    assertRefused(part[0] + "." + part[1] + "." + part[2].substring(4), WRONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "x", "x.y.z", "e30.e30.e30", "bnVsbA.e30.e30", "\u0000."})
  void something_that_is_no_token(String text) {
    assertRefused(text, NOT_ACCEPTED);
  }
}

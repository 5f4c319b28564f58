package org.cairn.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cairn.domain.json.StrictJson;
import org.junit.jupiter.api.Test;

/**
 * P21 over HTTP: 0 accepted. What needs the server's own key is in the vault's ForgedTokensTest.
 */
class ForgedTokenIT extends AccessIT {
  @Test
  void nothing_but_a_genuine_token_in_force_opens_the_door() throws Exception {
    var session = person(admin(), "FIELD_WORKER");
    var forged = forged(session.accessToken());
    forged.putAll(ended());

    var accepted = new ArrayList<String>();
    forged.forEach(
        (name, token) -> {
          int status = knock(token).status();
          if (status != 401 && status != 403) {
            accepted.add(name + " " + status);
          }
        });
    int reused = reusedRefreshTokens();

    System.out.printf(
        "P21: %d forged or ended tokens and %d reused refresh tokens, %d accepted%n",
        forged.size(), reused, accepted.size());
    assertThat(accepted).isEmpty();
    assertWelcome(knock(session));
  }

  @Test
  void tokens_go_nowhere_but_into_the_header() {
    var session = person(admin(), "FIELD_WORKER");

    var inQuery = client().post(API + "/auth/password?access_token=" + session.accessToken(), "{}");
    var inForm = form("/auth/revoke", "access_token=" + session.accessToken());

    assertProblem(inQuery, 401, "UNAUTHENTICATED");
    assertThat(inForm.status()).isEqualTo(401);
    assertThat(inForm.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void keys_are_published_without_their_secrets() {
    var answer = client().get("/.well-known/jwks.json");

    assertThat(answer.status()).isEqualTo(200);
    var key = answer.json().at("/keys/0");
    assertThat(key.get("kty").textValue()).isEqualTo("RSA");
    assertThat(key.get("alg").textValue()).isEqualTo("RS256");
    assertThat(key.has("d") || key.has("p") || key.has("q")).isFalse();
  }

  private Map<String, String> forged(String genuine) throws Exception {
    var part = genuine.split("\\.");
    var forged = new LinkedHashMap<String, String>();
    for (var none : new String[] {"none", "None", "NONE", ""}) {
      var header = changed(part[0], h -> h.put("alg", none));
      forged.put("alg " + none, header + "." + part[1] + ".");
      forged.put("alg " + none + ", old signature", header + "." + part[1] + "." + part[2]);
    }
    var keys = client().get("/.well-known/jwks.json");
    for (var secret : List.of(keys.bytes(), modulus(keys.json().at("/keys/0/n").textValue()))) {
      var signed = changed(part[0], h -> h.put("alg", "HS256")) + "." + part[1];
      forged.put("HS256, " + secret.length, signed + "." + mac(signed, secret));
    }
    var own = KeyPairGenerator.getInstance("RSA");
    own.initialize(2_048);
    var pair = own.generateKeyPair();
    for (var kid : new String[] {null, "", "0", "../../dev/null", "' OR '1'='1", "AAAAAA"}) {
      var header = kid == null ? part[0] : changed(part[0], h -> h.put("kid", kid));
      forged.put("own key, kid " + kid, signed(header + "." + part[1], pair));
    }
    for (var claim : new String[] {"iss", "aud", "sub", "device", "sid", "exp"}) {
      var body = changed(part[1], b -> b.put(claim, "x"));
      forged.put("changed " + claim, part[0] + "." + body + "." + part[2]);
      forged.put("changed " + claim + ", own key", signed(part[0] + "." + body, pair));
    }
    forged.put("cut", genuine.substring(0, genuine.length() - 4));
    forged.put("nothing", "");
    forged.put("nonsense", "x.y.z");
    return forged;
  }

  /** Tokens that were good until something happened. */
  private Map<String, String> ended() {
    var admin = admin();
    var revoked = person(admin, "FIELD_WORKER");
    send(admin, "DELETE", "/admin/devices/" + revoked.deviceId(), null);
    var inactive = person(admin, "FIELD_WORKER");
    change(admin, inactive.userId(), "{\"active\":false}");
    var signedOut = person(admin, "FIELD_WORKER");
    send(signedOut, "POST", "/auth/revoke", null);
    var replaced = person(admin, "FIELD_WORKER");
    change(admin, replaced.userId(), "{\"password\":\"another long password\"}");
    var map = new LinkedHashMap<String, String>();
    map.put("revoked device", revoked.accessToken());
    map.put("inactive user", inactive.accessToken());
    map.put("signed out", signedOut.accessToken());
    map.put("password replaced", replaced.accessToken());
    return map;
  }

  private int reusedRefreshTokens() {
    var tokens = new ArrayList<String>();
    var session = person(admin(), "FIELD_WORKER");
    for (int i = 0; i < 5; i++) {
      tokens.add(session.refreshToken());
      session = Session.of(refresh(session.refreshToken()));
    }
    tokens.remove(tokens.size() - 1);
    tokens.forEach(token -> assertThat(refresh(token).status()).isEqualTo(400));
    assertThat(refresh(session.refreshToken()).status()).isEqualTo(400);
    return tokens.size();
  }

  private static byte[] modulus(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static String mac(String signed, byte[] secret) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    return text(mac.doFinal(signed.getBytes(UTF_8)));
  }

  private static String changed(String part, Consumer<ObjectNode> change) {
    var json = (ObjectNode) StrictJson.parse(Base64.getUrlDecoder().decode(part));
    change.accept(json);
    return text(StrictJson.bytes(json));
  }

  private static String signed(String content, KeyPair pair) throws Exception {
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(pair.getPrivate());
    signature.update(content.getBytes(UTF_8));
    return content + "." + text(signature.sign());
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

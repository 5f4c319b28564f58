package org.cairn.vault.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.jwt.RawJwt;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cairn.domain.json.StrictJson;
import org.cairn.vault.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P21: whatever a stranger makes of a token is refused, and the genuine one beside it is taken. */
class ForgedTokensTest {
  @TempDir Path folder;

  private Server server;
  private String genuine;

  @BeforeEach
  void start() {
    server = new Server(new KeysetsInMemory(), new SetClock(), folder.resolve("keys/master"));
    genuine = server.opened().signer.sign(server.token());
  }

  @Test
  void nothing_but_the_genuine_token_is_accepted() throws Exception {
    var forged = new LinkedHashMap<String, String>();
    withoutAlgorithm(forged);
    confusedKeys(forged);
    keyTricks(forged);
    otherClaims(forged);
    damaged(forged);

    forged.forEach((name, token) -> assertThat(server.verifier.verify(token)).as(name).isEmpty());
    assertThat(server.verifier.verify(genuine)).contains(server.token());
    assertThat(server.verifier.verify(signed("at+jwt", server.issuer(), "cairn"))).isPresent();
    System.getLogger("P21")
        .log(System.Logger.Level.INFO, "P21 forged tokens: {0} tried, 0 accepted", forged.size());
  }

  @Test
  void a_token_ends_when_it_says_also_where_it_is_remembered() {
    assertThat(server.verifier.verify(genuine)).isPresent();
    server.clock.pass(Duration.ofMinutes(15).minusMillis(1));
    assertThat(server.verifier.verify(genuine)).isPresent();

    server.clock.pass(Duration.ofMillis(1));

    assertThat(server.verifier.verify(genuine)).isEmpty();
  }

  private void withoutAlgorithm(Map<String, String> forged) {
    for (var none : new String[] {"none", "None", "NONE", "nOnE", ""}) {
      var header = header(h -> h.put("alg", none));
      forged.put("alg " + none + ", no signature", header + "." + part(1) + ".");
      forged.put("alg " + none + ", old signature", header + "." + part(1) + "." + part(2));
      forged.put("alg " + none + ", two parts", header + "." + part(1));
    }
    forged.put("no alg", header(h -> h.remove("alg")) + "." + part(1) + "." + part(2));
  }

  private void confusedKeys(Map<String, String> forged) throws Exception {
    var set = StrictJson.parse(server.keys.current().publicKeys().getBytes(UTF_8));
    var modulus = Base64.getUrlDecoder().decode(set.at("/keys/0/n").textValue());
    var pem = "-----BEGIN PUBLIC KEY-----\n" + set.at("/keys/0/n").textValue() + "\n";
    var secrets =
        Map.of(
            "modulus", modulus,
            "modulus as text", set.at("/keys/0/n").textValue().getBytes(UTF_8),
            "key set", server.keys.current().publicKeys().getBytes(UTF_8),
            "pem", pem.getBytes(UTF_8));
    for (var secret : secrets.entrySet()) {
      var signed = header(h -> h.put("alg", "HS256")) + "." + part(1);
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getValue(), "HmacSHA256"));
      forged.put("HS256 with " + secret.getKey(), signed + "." + text(mac.doFinal(bytes(signed))));
    }
    for (var alg : new String[] {"RS384", "RS512", "PS256", "ES256"}) {
      forged.put("alg " + alg, header(h -> h.put("alg", alg)) + "." + part(1) + "." + part(2));
    }
  }

  private void keyTricks(Map<String, String> forged) throws Exception {
    var own = KeyPairGenerator.getInstance("RSA");
    own.initialize(2_048);
    KeyPair pair = own.generateKeyPair();
    forged.put("own key, our kid", signed(header(h -> {}), part(1), pair));
    for (var kid : new String[] {"", "0", "../../../dev/null", "' OR 1=1 --", "AAAAAA"}) {
      forged.put("own key, kid " + kid, signed(header(h -> h.put("kid", kid)), part(1), pair));
      forged.put("kid " + kid, header(h -> h.put("kid", kid)) + "." + part(1) + "." + part(2));
    }
    forged.put("no kid", signed(header(h -> h.remove("kid")), part(1), pair));
    forged.put("jwk", signed(header(h -> h.set("jwk", jwk(pair.getPublic()))), part(1), pair));
    forged.put("jku", signed(header(h -> h.put("jku", "http://127.0.0.1/k")), part(1), pair));
    forged.put("crit", header(h -> h.putArray("crit").add("x")) + "." + part(1) + "." + part(2));
    forged.put("typ JWT", header(h -> h.put("typ", "JWT")) + "." + part(1) + "." + part(2));
  }

  /** By the right key of another installation, and by the right key with other claims. */
  private void otherClaims(Map<String, String> forged) throws Exception {
    var other = new Server(new KeysetsInMemory(), server.clock, folder.resolve("keys/master"));
    forged.put("another installation's", other.opened().signer.sign(other.token()));
    for (var claim : new String[] {"iss", "aud", "sub", "device", "sid", "exp", "iat"}) {
      forged.put("changed " + claim, part(0) + "." + body(b -> b.put(claim, "x")) + "." + part(2));
      forged.put("without " + claim, part(0) + "." + body(b -> b.remove(claim)) + "." + part(2));
    }
    forged.put("wrong issuer", signed("at+jwt", "urn:cairn:elsewhere", "cairn"));
    forged.put("wrong audience", signed("at+jwt", server.issuer(), "bank"));
    forged.put("wrong type", signed("JWT", server.issuer(), "cairn"));
  }

  /** By the right key. */
  private String signed(String type, String issuer, String audience) throws Exception {
    var jwt =
        RawJwt.newBuilder()
            .setTypeHeader(type)
            .setIssuer(issuer)
            .addAudience(audience)
            .setSubject(server.token().userId().toString())
            .addStringClaim("device", server.token().deviceId().toString())
            .addStringClaim("sid", server.token().sessionId().toString())
            .setExpiration(server.token().expiresAt())
            .build();
    return server.keys.current().signer().signAndEncode(jwt);
  }

  private void damaged(Map<String, String> forged) {
    for (int at = 0; at < genuine.length(); at += 7) {
      var c = genuine.charAt(at);
      var other = c == 'A' ? 'Q' : c == '.' ? '_' : 'A';
      forged.put("damaged at " + at, genuine.substring(0, at) + other + genuine.substring(at + 1));
    }
    forged.put("empty", "");
    forged.put("dots", "..");
    forged.put("longer", genuine + "AAAA");
    forged.put("huge", "A".repeat(100_000));
    forged.put("five parts", genuine + "." + part(1) + "." + part(2));
    forged.put("no text", "\u0000\uD800");
  }

  private String part(int number) {
    return genuine.split("\\.")[number];
  }

  private String header(Consumer<ObjectNode> change) {
    return changed(part(0), change);
  }

  private String body(Consumer<ObjectNode> change) {
    return changed(part(1), change);
  }

  private static String changed(String part, Consumer<ObjectNode> change) {
    var json = (ObjectNode) StrictJson.parse(Base64.getUrlDecoder().decode(part));
    change.accept(json);
    return text(StrictJson.bytes(json));
  }

  private static String signed(String header, String body, KeyPair pair) throws Exception {
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(pair.getPrivate());
    signature.update(bytes(header + "." + body));
    return header + "." + body + "." + text(signature.sign());
  }

  private static JsonNode jwk(PublicKey key) {
    var rsa = (RSAPublicKey) key;
    return StrictJson.mapper()
        .createObjectNode()
        .put("kty", "RSA")
        .put("n", text(rsa.getModulus().toByteArray()))
        .put("e", "AQAB");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

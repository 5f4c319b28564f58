package org.cairn.vault.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import org.cairn.domain.json.StrictJson;

/** A key of an identity provider, which signs by Java alone and not by what is under test. */
record SigningKey(String id, SignatureAlgorithm algorithm, KeyPair pair) {
  private static final Map<String, Integer> COORDINATE =
      Map.of("P-256", 32, "P-384", 48, "P-521", 66);

  static SigningKey make(String id, SignatureAlgorithm algorithm) {
    return make(id, algorithm, 2_048);
  }

  static SigningKey make(String id, SignatureAlgorithm algorithm, int bits) {
    try {
      var maker = KeyPairGenerator.getInstance(algorithm.keyType);
      if (algorithm.curve == null) {
        maker.initialize(bits);
      } else {
        maker.initialize(new ECGenParameterSpec("sec" + algorithm.curve.replace("P-", "p") + "r1"));
      }
      return new SigningKey(id, algorithm, maker.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without {@code alg} and {@code use}, as some issuers publish it. */
  ObjectNode published() {
    var jwk = StrictJson.mapper().createObjectNode().put("kid", id).put("kty", algorithm.keyType);
    if (pair.getPublic() instanceof RSAPublicKey rsa) {
      return jwk.put("n", text(bytes(rsa.getModulus(), rsa.getModulus().bitLength() / 8)))
          .put("e", "AQAB");
    }
    var point = ((ECPublicKey) pair.getPublic()).getW();
    int size = COORDINATE.get(algorithm.curve);
    return jwk.put("crv", algorithm.curve)
        .put("x", text(bytes(point.getAffineX(), size)))
        .put("y", text(bytes(point.getAffineY(), size)));
  }

  String sign(ObjectNode claims) {
    return sign(claims, header -> {});
  }

  String sign(ObjectNode claims, Consumer<ObjectNode> change) {
    var header =
        StrictJson.mapper()
            .createObjectNode()
            .put("alg", algorithm.name())
            .put("typ", "JWT")
            .put("kid", id);
    change.accept(header);
    var content = text(StrictJson.bytes(header)) + "." + text(StrictJson.bytes(claims));
    return content + "." + text(signature(content));
  }

  private byte[] signature(String content) {
    try {
      var signature = signature();
      signature.initSign(pair.getPrivate());
      signature.update(content.getBytes(US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Signature signature() throws GeneralSecurityException {
    var bits = algorithm.name().substring(2);
    if (algorithm.name().startsWith("RS")) {
      return Signature.getInstance("SHA" + bits + "withRSA");
    }
    if (algorithm.name().startsWith("ES")) {
      return Signature.getInstance("SHA" + bits + "withECDSAinP1363Format");
    }
    var pss = Signature.getInstance("RSASSA-PSS");
    var hash = "SHA-" + bits;
    pss.setParameter(
        new PSSParameterSpec(
            hash, "MGF1", new MGF1ParameterSpec(hash), Integer.parseInt(bits) / 8, 1));
    return pss;
  }

  static byte[] bytes(BigInteger number, int size) {
    var bytes = number.toByteArray();
    var fixed = new byte[size];
    int length = Math.min(bytes.length, size);
    System.arraycopy(bytes, bytes.length - length, fixed, size - length, length);
    return Arrays.copyOf(fixed, size);
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

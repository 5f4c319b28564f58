package org.cairn.vault.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cairn.audit.NoticeSigner;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.domain.settings.WebhookSecrets;

/**
 * Signs webhooks symmetrically, as the Standard Webhooks specification 1.0.0 has it: HMAC-SHA256
 * over {@code id.timestamp.body}. While there are two secrets, the header has both signatures.
 */
@ApplicationScoped
public class WebhookSignature implements NoticeSigner {
  private static final String ALGORITHM = "HmacSHA256";

  @Inject Settings settings;

  @Override
  public String sign(UUID id, Instant at, byte[] body) {
    var head = id + "." + at.getEpochSecond() + ".";
    return of(settings.text(Setting.WEBHOOK_SECRET), head, body);
  }

  /**
   * @param head what is signed before the body
   */
  static String of(String secrets, String head, byte[] body) {
    return WebhookSecrets.parse(secrets).stream()
        .map(secret -> "v1," + Base64.getEncoder().encodeToString(mac(secret, head, body)))
        .collect(Collectors.joining(" "));
  }

  private static byte[] mac(byte[] secret, String head, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      mac.update(head.getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A webhook cannot be signed", e);
    }
  }
}

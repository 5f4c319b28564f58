package org.cairn.access.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the token endpoint takes, for the description of the interface: it is read as a form. */
final class TokenSchemas {
  static final String GRANTS =
      "password: username and password. refresh_token: refresh_token. urn:cairn:enrolment: code."
          + " urn:ietf:params:oauth:grant-type:jwt-bearer (RFC 7523), where the installation has an"
          + " identity provider: assertion, a token of that provider, good for one session."
          + " Without device_id a new device is enrolled.";

  private TokenSchemas() {}

  @Schema(name = "TokenRequest", requiredProperties = "grant_type")
  record Token(
      @JsonProperty("grant_type")
          @Schema(
              enumeration = {
                "password",
                "refresh_token",
                "urn:cairn:enrolment",
                GrantTokens.JWT_BEARER
              })
          String grantType,
      String username,
      String password,
      @JsonProperty("refresh_token") String refreshToken,
      @Schema(description = "A one-time code for a new device.") String code,
      @Schema(
              description =
                  "An ID token or JWT access token of the organisation's identity provider.")
          String assertion,
      @JsonProperty("device_id") UUID deviceId,
      @JsonProperty("device_name") String deviceName,
      String platform,
      @JsonProperty("app_version") String appVersion) {}

  @Schema(name = "RevocationRequest")
  record Revocation(
      @Schema(description = "A refresh token; without it, the calling device's sessions end.")
          String token) {}
}

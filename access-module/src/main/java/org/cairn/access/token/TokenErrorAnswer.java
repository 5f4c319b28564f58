package org.cairn.access.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cairn.domain.problem.ProblemCode;

/**
 * An error of the token endpoint in the form of RFC 6749, section 5.2, which OAuth clients expect.
 *
 * @param code further says that the device has been revoked, else absent
 * @param wipe whether the revoked device has to remove its data, else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenErrorAnswer(
    String error,
    @JsonProperty("error_description") String description,
    ProblemCode code,
    Boolean wipe) {

  static TokenErrorAnswer invalidGrant(String description) {
    return new TokenErrorAnswer("invalid_grant", description, null, null);
  }

  static TokenErrorAnswer invalidRequest(String description) {
    return new TokenErrorAnswer("invalid_request", description, null, null);
  }

  static TokenErrorAnswer unsupportedGrantType() {
    return new TokenErrorAnswer(
        "unsupported_grant_type",
        "password, refresh_token, urn:cairn:enrolment, or where an identity provider is set up "
            + GrantTokens.JWT_BEARER,
        null,
        null);
  }

  static TokenErrorAnswer deviceRevoked(boolean wipe) {
    return new TokenErrorAnswer(
        "invalid_grant", "The device has been revoked.", ProblemCode.DEVICE_REVOKED, wipe);
  }

  Response response() {
    return unstored(Response.status(Response.Status.BAD_REQUEST).entity(this));
  }

  static Response unstored(Response.ResponseBuilder answer) {
    return answer
        .type(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Pragma", "no-cache")
        .build();
  }
}

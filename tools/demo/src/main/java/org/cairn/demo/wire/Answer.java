package org.cairn.demo.wire;

import com.fasterxml.jackson.databind.JsonNode;
import org.cairn.demo.DemoFailure;

/**
 * An HTTP answer.
 *
 * @param request method and path of what was asked, for messages
 * @param body missing node where there was none
 */
public record Answer(String request, int status, JsonNode body) {
  public boolean isGood() {
    return status / 100 == 2;
  }

  /** The problem's code, or the token endpoint's; empty for a good answer. */
  public String code() {
    return body.path("code").asText(body.path("error").asText());
  }

  private String detail() {
    return body.path("detail").asText(body.path("error_description").asText());
  }

  /**
   * The body of a good answer.
   *
   * @throws DemoFailure naming the problem otherwise
   */
  public JsonNode require() {
    if (isGood()) {
      return body;
    }
    if (status == 429) {
      throw new DemoFailure(detail() + " Run the demo again later.");
    }
    var text = new StringBuilder(request + " was answered " + status + " " + code());
    text.append(": ").append(detail());
    for (var error : body.path("errors")) {
      text.append("\n  ").append(error.path("pointer").asText());
      text.append(": ").append(error.path("message").asText());
    }
    throw new DemoFailure(text.toString());
  }
}

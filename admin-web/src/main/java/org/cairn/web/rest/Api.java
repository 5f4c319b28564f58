package org.cairn.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The REST application. Resources and providers are found by scanning, also in the modules' jars.
 */
@ApplicationPath("/api/v1")
public class Api extends Application {
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.server.wadl.disableWadl",
        true,
        // JSON-B and JSON-P stay out: the one JSON stack is WireJson.
        "jersey.config.jsonFeature",
        "cairn",
        "jersey.config.disableJsonProcessing",
        true,
        // Problems are answered by ProblemMapper, never by the container's error page.
        "jersey.config.server.response.setStatusOverSendError",
        true);
  }
}

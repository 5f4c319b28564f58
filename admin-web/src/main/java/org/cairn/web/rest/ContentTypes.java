package org.cairn.web.rest;

import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ExtendedUriInfo;

/** Which media types a body may have at an address. */
final class ContentTypes {
  private ContentTypes() {}

  /**
   * @param uri the request's, of which a resource was found but no method
   * @return such as {@code application/json}; with {@code or} between where there are several
   */
  static String expected(ExtendedUriInfo uri, String verb) {
    var types =
        uri.getMatchedRuntimeResources().stream()
            .limit(1)
            .flatMap(resource -> resource.getResourceMethods().stream())
            .filter(method -> method.getHttpMethod().equals(verb))
            .flatMap(method -> method.getConsumedTypes().stream())
            .map(type -> type.getType() + "/" + type.getSubtype())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" or "));
    return types.isEmpty() ? MediaType.APPLICATION_JSON : types;
  }
}

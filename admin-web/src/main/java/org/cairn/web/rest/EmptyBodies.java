package org.cairn.web.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A request without a body is one with an empty object, where a method takes JSON: whatever has to
 * be in it is then named as missing.
 */
final class EmptyBodies {
  private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);
  private static final String OF_THE_REQUEST = "jakarta.ws.rs.";

  private EmptyBodies() {}

  static void fill(ContainerRequestContext request, Method method) {
    if (method != null && takesJson(method) && hasBody(method)) {
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
      request.setEntityStream(new ByteArrayInputStream(EMPTY_OBJECT));
    }
  }

  private static boolean takesJson(Method method) {
    var own = method.getAnnotation(Consumes.class);
    var consumes = own == null ? method.getDeclaringClass().getAnnotation(Consumes.class) : own;
    return consumes != null && Arrays.asList(consumes.value()).contains(MediaType.APPLICATION_JSON);
  }

  private static boolean hasBody(Method method) {
    return Arrays.stream(method.getParameters()).anyMatch(EmptyBodies::isRead);
  }

  /** Whether it is read from the body, and not by a method that reads it itself. */
  private static boolean isRead(Parameter parameter) {
    return !JsonBodies.isRaw(parameter.getType())
        && Arrays.stream(parameter.getAnnotations())
            .noneMatch(one -> one.annotationType().getName().startsWith(OF_THE_REQUEST));
  }
}

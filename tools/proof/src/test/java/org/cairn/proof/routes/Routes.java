package org.cairn.proof.routes;

import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything that a WAR serves: REST resources and servlets, as their classes say it. */
public final class Routes {
  private static final Pattern MAPPED =
      Pattern.compile(
          "<servlet-mapping>.*?<url-pattern>(.*?)</url-pattern>.*?</servlet-mapping>",
          Pattern.DOTALL);

  private final WarClasses classes;
  private final SortedSet<Route> found = new TreeSet<>();
  private String base = "";

  private Routes(WarClasses classes) {
    this.classes = classes;
  }

  public static SortedSet<Route> of(java.nio.file.Path war) throws IOException {
    var routes = new Routes(new WarClasses(war));
    routes.findResources();
    routes.findServlets();
    return routes.found;
  }

  private void findResources() {
    for (var application : classes.mentioning("jakarta/ws/rs/ApplicationPath")) {
      base = application.getAnnotation(ApplicationPath.class).value();
    }
    for (var type : classes.mentioning("jakarta/ws/rs/Path")) {
      for (var method : type.getMethods()) {
        addResource(type, method);
      }
    }
  }

  private void addResource(Class<?> type, Method method) {
    var verb = verb(method);
    if (!verb.isEmpty()) {
      var path = base + path(type.getAnnotation(Path.class));
      path += path(method.getAnnotation(Path.class));
      found.add(new Route(verb, path, takesJson(type, method)));
    } else if (method.isAnnotationPresent(Path.class)) {
      throw new IllegalStateException("Sub-resources are not looked through: " + method);
    }
  }

  private static String path(Path annotation) {
    if (annotation == null || annotation.value().isEmpty() || annotation.value().equals("/")) {
      return "";
    }
    return annotation.value().startsWith("/") ? annotation.value() : "/" + annotation.value();
  }

  private static boolean takesJson(Class<?> type, Method method) {
    var consumes =
        method.isAnnotationPresent(Consumes.class)
            ? method.getAnnotation(Consumes.class)
            : type.getAnnotation(Consumes.class);
    boolean hasBody = List.of("POST", "PUT", "PATCH").contains(verb(method));
    return hasBody
        && consumes != null
        && List.of(consumes.value()).contains(MediaType.APPLICATION_JSON);
  }

  private static String verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
        .filter(one -> one != null)
        .map(HttpMethod::value)
        .findFirst()
        .orElse("");
  }

  /** A servlet is asked with GET, whatever else it takes. */
  private void findServlets() {
    for (var type : classes.mentioning("jakarta/servlet/annotation/WebServlet")) {
      var servlet = type.getAnnotation(WebServlet.class);
      Stream.concat(Stream.of(servlet.urlPatterns()), Stream.of(servlet.value()))
          // The empty pattern is the server's address itself.
          .map(pattern -> pattern.isEmpty() ? "/" : pattern)
          .forEach(pattern -> found.add(new Route("GET", pattern, false)));
    }
    var mapped = MAPPED.matcher(classes.text("WEB-INF/web.xml").orElse(""));
    while (mapped.find()) {
      found.add(new Route("GET", mapped.group(1).strip(), false));
    }
  }
}

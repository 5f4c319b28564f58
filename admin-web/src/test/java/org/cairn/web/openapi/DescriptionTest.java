package org.cairn.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cairn.domain.json.StrictJson;
import org.cairn.web.rest.Api;
import org.junit.jupiter.api.Test;

class DescriptionTest {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  private final JsonNode description = read();

  @Test
  void each_route_of_the_classes_is_described_and_no_other() {
    assertThat(described()).isEqualTo(coded()).isNotEmpty();
  }

  @Test
  void it_is_openapi_3_1() {
    assertThat(description.path("openapi").asText()).startsWith("3.1.");
  }

  @Test
  void each_route_says_what_it_is_for_and_how_it_can_fail() {
    for (var route : operations()) {
      assertThat(route.path("summary").asText())
          .as(route.path("operationId").asText())
          .isNotBlank();
      assertThat(route.at("/responses/default/$ref").asText())
          .isEqualTo("#/components/responses/Problem");
    }
  }

  @Test
  void each_route_stands_under_a_heading() {
    var headings = description.path("tags").findValuesAsText("name");

    assertThat(headings).isNotEmpty();
    for (var route : operations()) {
      assertThat(headings).contains(route.at("/tags/0").asText());
    }
  }

  @Test
  void what_answers_nothing_says_so() {
    var answers = description.path("paths").path("/api/v1/auth/password").at("/post/responses");

    assertThat(answers.fieldNames()).toIterable().containsExactlyInAnyOrder("204", "default");
  }

  @Test
  void each_reference_leads_somewhere() {
    for (var reference : description.findValuesAsText("$ref")) {
      assertThat(description.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  @Test
  void no_schema_is_left_open_by_accident() {
    for (var schema : description.at("/components/schemas").properties()) {
      var form = schema.getValue();
      assertThat(form.has("type") || form.has("enum") || schema.getKey().equals("Json"))
          .as(schema.getKey())
          .isTrue();
    }
  }

  private Set<String> described() {
    var routes = new TreeSet<String>();
    for (var path : description.path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (METHODS.contains(name)) {
                  routes.add(name.toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
              });
    }
    return routes;
  }

  private List<JsonNode> operations() {
    var operations = new ArrayList<JsonNode>();
    for (var path : description.path("paths")) {
      for (var member : path.properties()) {
        if (METHODS.contains(member.getKey())) {
          operations.add(member.getValue());
        }
      }
    }
    return operations;
  }

  private static Set<String> coded() {
    var base = Api.class.getAnnotation(ApplicationPath.class).value();
    var routes = new TreeSet<String>();
    var classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cairn");
    for (var resource : classes) {
      for (var method : resource.getMethods()) {
        verb(method).ifPresent(verb -> routes.add(verb + " " + base + path(resource, method)));
      }
    }
    return routes;
  }

  private static Optional<String> verb(JavaMethod method) {
    return method.getAnnotations().stream()
        .flatMap(annotation -> verb(annotation.getRawType()).stream())
        .findFirst();
  }

  private static Optional<String> verb(JavaClass annotation) {
    return annotation.tryGetAnnotationOfType(HttpMethod.class).map(HttpMethod::value);
  }

  private static String path(JavaClass resource, JavaMethod method) {
    return Stream.of(
            resource.tryGetAnnotationOfType(Path.class), method.tryGetAnnotationOfType(Path.class))
        .flatMap(Optional::stream)
        .map(Path::value)
        .map(part -> part.startsWith("/") ? part : "/" + part)
        .reduce("", String::concat);
  }

  private static JsonNode read() {
    try {
      var file = java.nio.file.Path.of("target", "openapi", "openapi.json");
      return StrictJson.parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalStateException("The build writes it before the tests run", e);
    }
  }
}

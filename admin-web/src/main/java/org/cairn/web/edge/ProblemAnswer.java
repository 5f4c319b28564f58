package org.cairn.web.edge;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;

/** A problem on the wire: RFC 9457 with the members of the wire contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemAnswer(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    List<Violation> errors,
    String traceId,
    @JsonAnyGetter Map<String, Object> members) {
  public static final String MEDIA_TYPE = "application/problem+json";
  public static final String CHALLENGE = "Bearer realm=\"cairn\"";

  public static ProblemAnswer of(Problem problem, String path, String traceId) {
    var code = problem.code();
    return new ProblemAnswer(
        code.urn(),
        code.title(),
        code.status(),
        problem.getMessage(),
        path,
        code.name(),
        problem.violations(),
        traceId,
        problem.members());
  }
}

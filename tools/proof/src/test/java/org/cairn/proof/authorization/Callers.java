package org.cairn.proof.authorization;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.cairn.proof.device.Answer;
import org.cairn.proof.device.Session;
import org.cairn.proof.installation.Installation;

/** One caller without a token, and one of each role. */
final class Callers {
  /** In the order of the table's columns. */
  static final List<String> NAMES =
      List.of("nobody", "FIELD_WORKER", "COORDINATOR", "AUDITOR", "ADMINISTRATOR");

  private static final String FORM = "form:";

  private final Installation installation;
  private final List<Session> sessions = new ArrayList<>();

  Callers(Installation installation) {
    this.installation = installation;
    for (var role : NAMES.subList(1, NAMES.size())) {
      sessions.add(installation.admin().newDeviceOfRole(role));
    }
  }

  /** A device of the caller in that column; not for nobody. */
  Session session(int column) {
    return sessions.get(column - 1);
  }

  Answer send(int column, Row row, String path) {
    var http = installation.http();
    var request = column == 0 ? http.to(path) : http.to(path, session(column).token());
    addBody(request, row);
    return http.send(request);
  }

  private static void addBody(HttpRequest.Builder request, Row row) {
    var body = row.body();
    if (body.equals("-")) {
      request.method(row.method(), BodyPublishers.noBody());
      return;
    }
    boolean form = body.startsWith(FORM);
    var type = form ? "application/x-www-form-urlencoded" : "application/json";
    var text = form ? body.substring(FORM.length()) : body;
    request.header("Content-Type", type).method(row.method(), BodyPublishers.ofString(text));
  }
}

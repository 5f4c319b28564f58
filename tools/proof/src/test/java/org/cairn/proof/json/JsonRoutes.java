package org.cairn.proof.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.proof.device.Answer;
import org.cairn.proof.device.Ids;
import org.cairn.proof.device.Session;
import org.cairn.proof.routes.Route;

/** Sends what must be refused to each route that takes JSON. */
final class JsonRoutes {
  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);

  private static final int AT_A_TIME = 4;

  /** A type to put where a name is asked for. */
  static final String TYPE = "proof-name";

  private static final List<String> ENCODINGS =
      List.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE", "UTF-32");

  private static final String BATCH =
      """
      {"changes":[{"opId":"%s","type":"%s","action":"create","offlineId":"%s","entityId":"%s",\
      "versionNumber":1,"updatedAt":"2026-03-01T09:30:00.000Z","data":{"v":""";

  private final Session session;
  private final List<Route> routes;
  private final Random random;
  private final Judge judge;

  JsonRoutes(Session session, List<Route> routes, Random random, Judge judge) {
    this.session = session;
    this.routes = routes;
    this.random = random;
    this.judge = judge;
  }

  /** Several routes at a time: most of the time goes into waiting for one another. */
  void trouble() throws Exception {
    var threads = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      var working = new ArrayList<Future<?>>();
      for (var route : routes) {
        working.add(threads.submit(() -> trouble(route)));
      }
      working.add(threads.submit(this::troubleDocuments));
      for (var one : working) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void trouble(Route route) {
    for (var value : BrokenJson.values()) {
      judge.refused(route.name() + " " + value, send(route, value.bytes()));
      var member = value.in("{\"x\":", "}");
      judge.refused(route.name() + " " + member, send(route, member.bytes()));
    }
    for (var value : Bombs.values()) {
      var member = value.in("{\"x\":", "}");
      judge.refused(route.name() + " " + member, send(route, member.bytes()));
    }
    Bombs.compressed()
        .forEach((what, body) -> judge.refused(route.name() + " " + what, gzip(route, body)));
    sendOddly(route);
  }

  private void troubleDocuments() {
    for (var value : BrokenJson.values()) {
      var body = value.in(batch(), "}}]}");
      judge.refused("in a document " + value, 400, post("/api/v1/sync/batch", body.bytes()));
    }
    for (var encoding : ENCODINGS) {
      var body = (batch() + "\"abc\"}}]}").getBytes(Charset.forName(encoding));
      judge.refused("a batch in " + encoding, 400, post("/api/v1/sync/batch", body));
    }
  }

  private String batch() {
    return BATCH.formatted(Ids.next(random), Documents.TYPE, Ids.next(random), Ids.next(random));
  }

  /** Nothing, what is no object, other encodings, and other types of content. */
  private void sendOddly(Route route) {
    for (var text : List.of("", " ", "\n", "null", "1", "\"a\"", "[]", "[{}]", "true")) {
      judge.refused(route.name() + " " + text, send(route, text.getBytes(StandardCharsets.UTF_8)));
    }
    for (var encoding : ENCODINGS) {
      var body = "{\"name\":\"a\"}".getBytes(Charset.forName(encoding));
      judge.refused(route.name() + " in " + encoding, send(route, body));
    }
    for (var type : List.of("text/plain", "text/html", "application/xml", "multipart/form-data")) {
      judge.refused(route.name() + " as " + type, send(route, type, "identity", EMPTY));
    }
    for (var encoding : List.of("br", "deflate", "gzip, gzip", "compress", "x")) {
      judge.refused(
          route.name() + " by " + encoding, send(route, "application/json", encoding, EMPTY));
    }
  }

  private Answer post(String path, byte[] body) {
    return session.http().post(path, session.token(), body);
  }

  private Answer send(Route route, byte[] body) {
    return send(route, "application/json", "identity", body);
  }

  private Answer gzip(Route route, byte[] body) {
    return send(route, "application/json", "gzip", body);
  }

  private Answer send(Route route, String type, String encoding, byte[] body) {
    var path = route.path().replace("{name}", TYPE);
    while (path.contains("{")) {
      path = path.replaceFirst("\\{[^}]*}", Ids.next(random).toString());
    }
    return session
        .http()
        .send(
            session
                .http()
                .to(path, session.token())
                .header("Content-Type", type)
                .header("Content-Encoding", encoding)
                .method(route.method(), BodyPublishers.ofByteArray(body)));
  }
}

package org.cairn.proof.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.cairn.proof.Violations;
import org.cairn.proof.device.Answer;
import org.cairn.proof.device.Ids;
import org.cairn.proof.device.Session;

/** Pushes content of all kinds as documents, and pulls back what was accepted. */
final class Documents {
  static final String TYPE = "proof-json";

  private final Session session;
  private final Random random;
  private final Violations violations;
  private final String entity;

  /** What came in, by document. */
  private final Map<String, Object> accepted = new HashMap<>();

  Documents(Session session, Random random, Violations violations) {
    this.session = session;
    this.random = random;
    this.violations = violations;
    this.entity = Ids.next(random).toString();
  }

  /** A batch that creates a document of each content. */
  Case batch(List<Case> contents) {
    var text = new StringBuilder("{\"changes\":[");
    for (var content : contents) {
      text.append(text.length() > 20 ? "," : "").append(create()).append(content.text());
      text.append('}');
    }
    return new Case(text.append("]}").toString());
  }

  /** Everything of a create before its content, which comes last. */
  private String create() {
    return """
    {"opId":"%s","type":"%s","action":"create","offlineId":"%s","entityId":"%s",\
    "versionNumber":1,"updatedAt":"2026-03-01T09:30:00.000Z","data":"""
        .formatted(id(), TYPE, id(), entity);
  }

  private UUID id() {
    return Ids.next(random);
  }

  Answer push(Case batch) {
    var body = batch.bytes();
    var answer = session.http().post("/api/v1/sync/batch", session.token(), body);
    note(body, answer);
    return answer;
  }

  /** Remembers what an answer says was taken. */
  void note(byte[] body, Answer answer) {
    if (answer.status() != 200) {
      return;
    }
    try {
      var sent = new HashMap<String, Object>();
      for (var change : Values.items(Values.of(body), "changes")) {
        sent.put(Values.text(change, "opId"), change);
      }
      for (var item : Values.items(Values.of(answer.body()), "successful")) {
        var change = sent.get(Values.text(item, "opId"));
        accepted.put(lower(Values.text(item, "offlineId")), Values.member(change, "data"));
      }
    } catch (IOException e) {
      violations.add("altered", "accepted, though it is no JSON: " + new Case(latin(body)));
    }
  }

  /** The same id, however its letters are written. */
  private static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Pulls all that was accepted; returns how many documents there were to compare. */
  int compare() throws IOException {
    var held = pull();
    accepted.forEach(
        (id, content) -> {
          if (!Objects.equals(content, held.get(id))) {
            violations.add("altered", shown(content) + " came back as " + shown(held.get(id)));
          }
        });
    return accepted.size();
  }

  private Map<String, Object> pull() throws IOException {
    var held = new HashMap<String, Object>();
    var path = "/api/v1/sync/pull?limit=1000&types=" + TYPE;
    var place = "";
    boolean more = true;
    while (more) {
      var page = Values.of(session.http().get(path + place, session.token()).require(200).body());
      for (var change : Values.items(page, "changes")) {
        held.put(lower(Values.text(change, "id")), Values.member(change, "data"));
      }
      place = "&checkpoint=" + Values.text(page, "checkpoint");
      more = "true".equals(Values.member(page, "hasMore"));
    }
    return held;
  }

  private static String shown(Object content) {
    var text = String.valueOf(content);
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}

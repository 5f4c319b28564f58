package org.cairn.web.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.cairn.it.Client.Answer;
import org.cairn.web.sync.EditingIT;

/** What tests of conflicts have in common. */
abstract class ConflictedIT extends EditingIT {
  protected static final String LIST = "/sync/conflicts";
  protected static final String NOTE = ",'note':'seen on site'";

  /** Version 2 says a = 2; the worker's edit, which wants 3 and b, waits. Returns its conflict. */
  protected String opened() {
    pushByOthers(edit(1, "update", ",'data':{'a':2}"));
    return waiting(2, ",'data':{'a':3,'b':1.50}");
  }

  protected String waiting(int operation, String more) {
    return waiting(worker, operation, more);
  }

  protected String waiting(Session session, int operation, String more) {
    var answer = push(session, edit(operation, "update", more));
    return answer.at("/conflicts/0/conflict/id").textValue();
  }

  /** Somebody who sees everything, with a device that has sent nothing yet. */
  protected Session another() {
    return person(admin, "COORDINATOR");
  }

  protected Answer resolve(Session session, String... resolutions) {
    var body = "{'resolutions':[" + String.join(",", resolutions) + "]}";
    return send(session, "POST", "/sync/resolve", body.replace('\'', '"'));
  }

  protected static String by(String conflict, String strategy, int version, String more) {
    return "{'conflictId':'%s','strategy':'%s','expectedVersion':%d%s}"
        .formatted(conflict, strategy, version, more);
  }

  protected JsonNode item(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().at("/items/0");
  }

  protected Answer undo(String conflict, String body) {
    return send(admin, "POST", LIST + "/" + conflict + "/undo", body.replace('\'', '"'));
  }

  protected JsonNode read(Session session, String conflict) {
    var answer = get(session, LIST + "/" + conflict);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  protected JsonNode list(Session session, String query) {
    return get(session, LIST + "?documentId=" + document + query).json().get("items");
  }

  protected String data() {
    return present().get("data").toString();
  }

  protected JsonNode pull(String checkpoint) {
    var from = checkpoint == null ? "" : "?checkpoint=" + checkpoint;
    return get(worker, "/sync/pull" + from).json();
  }
}

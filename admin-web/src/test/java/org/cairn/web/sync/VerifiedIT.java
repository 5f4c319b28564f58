package org.cairn.web.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.cairn.it.Client.Answer;

/** What tests of who vouches for a document have in common: a type with rules. */
abstract class VerifiedIT extends EditingIT {
  protected static final String LIST = "/documents/verifications";
  protected static final String LOW = ",'data':{'level':1,'note':'a'}";
  protected static final String HIGH = ",'data':{'level':9,'note':'a'}";

  @Override
  protected String type() {
    return "it-verified";
  }

  @Override
  protected String definition() {
    return """
        {"name":"NAME","version":1,"schema":{"type":"object"},"approval":{"rules":[
          {"id":"high","when":{"data":{"/level":{"min":5}}},"decision":"PENDING"},
          {"id":"known-entity","when":{"entityVerified":true},"decision":"AUTO_VERIFIED"},
          {"id":"low","when":{"data":{"/level":{"max":2}}},"decision":"AUTO_VERIFIED"},
          {"id":"trusted","when":{"authorRole":["ADMINISTRATOR"]},"decision":"AUTO_VERIFIED"}]}}
        """;
  }

  protected Answer decide(String... decisions) {
    var body = "{'decisions':[" + String.join(",", decisions) + "]}";
    return send(admin, "POST", LIST, body.replace('\'', '"'));
  }

  protected String by(String verdict, int version, String more) {
    return "{'documentId':'%s','versionNumber':%d,'verdict':'%s'%s}"
        .formatted(document, version, verdict, more);
  }

  protected static String wrong(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    return answer.json().at("/errors/0/pointer").asText();
  }

  protected static void assertDecided(Answer answer, String status) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/items/0/status").asText()).isEqualTo(status);
  }

  protected JsonNode verification(Session session) {
    return get(session, "/documents/" + document + "/verification").json();
  }
}

package org.cairn.proof.json;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Objects;
import org.cairn.proof.Violations;
import org.cairn.proof.device.Answer;
import org.cairn.proof.device.Session;
import org.cairn.proof.installation.Admin;

/** Gives a user all sorts of names: the text of a fixed form, in a column of the database. */
final class Names {
  private final Session session;
  private final Judge judge;
  private final Violations violations;
  private final String path;

  Names(Admin admin, Judge judge, Violations violations) {
    this.session = admin.session();
    this.judge = judge;
    this.violations = violations;
    this.path = "/api/v1/admin/users/" + admin.newDeviceOfRole("FIELD_WORKER").userId();
  }

  /** Returns how many names were taken, and came back. */
  int rename() throws IOException {
    for (var bytes : Case.read("bad-utf8.txt")) {
      var body = bytes.in("{\"name\":\"", "\"}");
      judge.refused("a user named " + bytes, patch(body.bytes()));
    }
    int taken = 0;
    var names = new ArrayList<>(ValueEdges.strings());
    names.addAll(ValueEdges.loneSurrogates().subList(0, 8));
    for (var name : names) {
      var body = name.in("{\"name\":", "}").bytes();
      var answer = patch(body);
      judge.either("a user named " + name, answer);
      if (answer.status() == 200) {
        taken++;
        compare(Values.text(Values.of(body), "name"));
      }
    }
    return taken;
  }

  private void compare(String sent) throws IOException {
    var kept = Values.text(Values.of(read().body()), "name");
    if (!Objects.equals(sent, kept)) {
      violations.add("altered", "the name " + sent + " came back as " + kept);
    }
  }

  private Answer read() {
    return session.http().get(path, session.token()).require(200);
  }

  private Answer patch(byte[] body) {
    var version = read().json().path("version").asText();
    return session
        .http()
        .send(
            session
                .http()
                .to(path, session.token())
                .header("If-Match", "\"" + version + "\"")
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofByteArray(body)));
  }
}

package org.cairn.proof.json;

import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.proof.Violations;
import org.cairn.proof.device.Answer;

/** Looks at each answer: whatever was sent, it is neither a failure of the server nor HTML. */
final class Judge {
  private final Violations violations;
  private final AtomicInteger seen = new AtomicInteger();

  Judge(Violations violations) {
    this.violations = violations;
  }

  /** Of a request that may be taken or refused. */
  void either(String sent, Answer answer) {
    seen.incrementAndGet();
    if (answer.status() >= 500) {
      violations.add("5xx", sent + ": " + answer);
    }
    boolean inForm =
        answer.status() < 400
            ? !answer.contentType().contains("html")
            : answer.isProblem() && answer.json().has("code");
    if (!inForm) {
      violations.add("HTML", sent + ": " + answer.contentType() + " " + answer);
    }
  }

  /** Of a request that must be refused. */
  void refused(String sent, Answer answer) {
    either(sent, answer);
    if (answer.status() < 400) {
      violations.add("accepted", sent + ": " + answer);
    }
  }

  void refused(String sent, int status, Answer answer) {
    refused(sent, answer);
    if (answer.status() != status) {
      violations.add("accepted", sent + " is not refused with " + status + ": " + answer);
    }
  }

  /** Of a batch of which each change must be taken. */
  void taken(String sent, int changes, Answer answer) {
    either(sent, answer);
    if (answer.status() != 200 || answer.json().path("successful").size() != changes) {
      violations.add("refused", sent + ": " + answer);
    }
  }

  int seen() {
    return seen.get();
  }
}

package org.cairn.proof.device;

/** The server answered a pull with something else than a page. */
public final class NoPage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  NoPage(Answer answer) {
    super(answer.toString());
    this.answer = answer;
  }

  public Answer answer() {
    return answer;
  }
}

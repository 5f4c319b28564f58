package org.cairn.proof.device;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** A device with its local store. For one thread at a time. */
public final class FieldDevice {
  private static final int PAGE = 1_000;

  private final Session session;
  private final LocalStore store = new LocalStore();
  private Consumer<JsonNode> listener = page -> {};

  public FieldDevice(Session session) {
    this.session = session;
  }

  /** Tells each page before it is applied. */
  public void onPage(Consumer<JsonNode> next) {
    listener = next;
  }

  public Map<UUID, Held> documents() {
    return store.documents();
  }

  /** Sends a batch once. */
  public Answer push(Batch batch) {
    return push(batch.body());
  }

  /** Sends what may be a batch, once. */
  public Answer push(byte[] body) {
    return session.http().post("/api/v1/sync/batch", session.token(), body);
  }

  /**
   * Asks for one page and applies it; where the server cannot answer just now, asks again.
   *
   * @return whether more is to come
   * @throws NoPage where the server answers something else
   */
  public boolean pull(int limit) {
    var answer = request(limit);
    if (answer.status() != 200) {
      throw new NoPage(answer);
    }
    var page = answer.json();
    listener.accept(page);
    return store.apply(page);
  }

  private Answer request(int limit) {
    var place = store.checkpoint() == null ? "" : "&checkpoint=" + store.checkpoint();
    var path = "/api/v1/sync/pull?limit=" + limit + place;
    return Asking.patiently(() -> session.http().get(path, session.token()));
  }

  /** Pulls until nothing is left. */
  public void pullAll() {
    boolean more = true;
    while (more) {
      more = pull(PAGE);
    }
  }
}

package org.cairn.bench.push;

import static org.cairn.bench.wire.BatchRequest.CHANGES;

import java.io.IOException;
import java.net.URI;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.cairn.bench.BenchFailure;
import org.cairn.bench.load.Work;
import org.cairn.bench.load.WorkingSet;
import org.cairn.bench.wire.BatchRequest;
import org.cairn.bench.wire.HttpConnection;
import org.cairn.bench.wire.NewIds;

/** Pushes of one device: creates that also fill the working set, or edits of it, late ones too. */
public final class PushWork implements Work {
  /** How an answer ends when every change was successful. */
  private static final byte[] ALL_TAKEN =
      HttpConnection.ascii("],\"conflicts\":[],\"held\":[],\"failed\":[]}");

  private static final byte[] NONE_FAILED = HttpConnection.ascii("],\"held\":[],\"failed\":[]}");

  private final HttpConnection connection;
  private final BatchRequest request;
  private final WorkingSet set;
  private final Fill fill;
  private final NewIds ids;
  private byte[] expected = ALL_TAKEN;
  private long number;
  private long accepted;

  /** Sets the changes of the next batch. */
  @FunctionalInterface
  private interface Fill {
    void fill(PushWork work);
  }

  private PushWork(URI server, BatchRequest request, WorkingSet set, Fill fill) {
    this.connection = new HttpConnection(server);
    this.request = request;
    this.set = set;
    this.fill = fill;
    this.ids = new NewIds(System.identityHashCode(this));
  }

  /**
   * Creates documents.
   *
   * @param entities gives the entity of each
   */
  public static PushWork creating(
      URI server, String token, WorkingSet set, Supplier<byte[]> entities) {
    var request = new BatchRequest(token, BatchRequest.Kind.CREATE);
    return new PushWork(server, request, set, work -> work.fillWithNew(entities));
  }

  /** Edits the documents of the set. */
  public static PushWork updating(URI server, String token, WorkingSet set) {
    var request = new BatchRequest(token, BatchRequest.Kind.UPDATE);
    return new PushWork(server, request, set, PushWork::fillWithEdits);
  }

  /** Edits of somebody who has not heard yet of the edits of the set, in another place. */
  public static PushWork merging(URI server, String token, WorkingSet set) {
    var request = new BatchRequest(token, BatchRequest.Kind.ELSEWHERE);
    return new PushWork(
        server, request, set, work -> work.fillWithLate(document -> document.number()));
  }

  /** The same, in the same place, and a day before: a person has to decide. */
  public static PushWork clashing(URI server, String token, WorkingSet set) {
    var request = new BatchRequest(token, BatchRequest.Kind.EARLIER);
    var work =
        new PushWork(
            server, request, set, it -> it.fillWithLate(document -> 90_000_000 + it.number++));
    work.expected = NONE_FAILED;
    return work;
  }

  private void fillWithNew(Supplier<byte[]> entities) {
    for (int i = 0; i < CHANGES; i++) {
      var id = ids.next();
      var entity = entities.get();
      request.entity(i, entity);
      set.add(id, entity, number);
      request.change(i, ids.next(), id, 1, number++);
    }
  }

  private void fillWithLate(ToLongFunction<WorkingSet.Document> content) {
    var documents = set.next(CHANGES);
    for (int i = 0; i < CHANGES; i++) {
      var document = documents.get(i);
      request.entity(i, document.entityId());
      request.change(i, ids.next(), document.id(), 1, content.applyAsLong(document));
    }
  }

  private void fillWithEdits() {
    var documents = set.next(CHANGES);
    for (int i = 0; i < CHANGES; i++) {
      var document = documents.get(i);
      request.entity(i, document.entityId());
      request.change(i, ids.next(), document.id(), document.version(), 50_000_000 + number++);
      document.stored();
    }
  }

  @Override
  public int once() throws IOException {
    fill.fill(this);
    request.batch(ids.next());
    int status = connection.exchange(request.bytes());
    if (status != 200 || !connection.endsWith(expected)) {
      throw new BenchFailure("Push: " + status + " " + connection.bodyText());
    }
    accepted += CHANGES;
    return CHANGES;
  }

  /** Changes that the server said it has taken. */
  public long accepted() {
    return accepted;
  }

  @Override
  public void close() {
    connection.close();
  }
}

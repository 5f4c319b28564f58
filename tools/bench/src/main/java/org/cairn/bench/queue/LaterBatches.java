package org.cairn.bench.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.cairn.bench.BenchFailure;
import org.cairn.bench.stage.Accounts.Device;
import org.cairn.bench.wire.BatchRequest;
import org.cairn.bench.wire.HttpConnection;
import org.cairn.bench.wire.NewIds;
import org.cairn.domain.id.Uuids;

/** Batches of new documents that a device hands over, to be worked on later. */
final class LaterBatches implements AutoCloseable {
  private static final int ACCEPTED = 202;

  private final HttpConnection connection;
  private final BatchRequest request;
  private final Device device;
  private final int size;
  private final NewIds ids;
  private long number;

  LaterBatches(URI server, Device device, int size) {
    this.connection = new HttpConnection(server);
    this.request = BatchRequest.later(device.token(), size);
    this.device = device;
    this.size = size;
    this.ids = new NewIds(System.identityHashCode(this));
  }

  /** Hands one over; returns how many seconds that took. */
  double handOver() {
    for (int i = 0; i < size; i++) {
      request.entity(i, Uuids.bytes(device.entities().get(i % device.entities().size())));
      request.change(i, ids.next(), ids.next(), 1, number++);
    }
    request.batch(ids.next());
    try {
      long start = System.nanoTime();
      int status = connection.exchange(request.bytes());
      if (status != ACCEPTED) {
        throw new BenchFailure("To be worked on later: " + status + " " + connection.bodyText());
      }
      return (System.nanoTime() - start) / 1e9;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}

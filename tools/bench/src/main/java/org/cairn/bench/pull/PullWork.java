package org.cairn.bench.pull;

import java.io.IOException;
import java.net.URI;
import org.cairn.bench.load.Work;
import org.cairn.bench.wire.HttpConnection;
import org.cairn.bench.wire.Page;

/** A device that pulls page after page, and begins anew when it has everything. */
public final class PullWork implements Work {
  static final int LIMIT = 1_000;

  private final HttpConnection connection;
  private final String token;
  private String checkpoint;

  /**
   * @param checkpoint where to begin, null for the beginning
   */
  public PullWork(URI server, String token, String checkpoint) {
    this.connection = new HttpConnection(server);
    this.token = token;
    this.checkpoint = checkpoint;
  }

  @Override
  public int once() throws IOException {
    var page = Page.pull(connection, token, checkpoint, LIMIT);
    checkpoint = page.hasMore() ? page.checkpoint() : null;
    return page.changes();
  }

  @Override
  public void close() {
    connection.close();
  }
}

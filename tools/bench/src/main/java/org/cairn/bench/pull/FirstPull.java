package org.cairn.bench.pull;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.cairn.bench.load.Work;
import org.cairn.bench.wire.HttpConnection;
import org.cairn.bench.wire.Page;

/** A new device that pulls everything there is for it. */
public final class FirstPull implements Work {
  private final HttpConnection connection;
  private final String token;
  private final List<String> checkpoints = new ArrayList<>();

  public FirstPull(URI server, String token) {
    this.connection = new HttpConnection(server);
    this.token = token;
  }

  @Override
  public int once() throws IOException {
    checkpoints.clear();
    int changes = 0;
    Page page = null;
    do {
      var from = page == null ? null : page.checkpoint();
      page = Page.pull(connection, token, from, PullWork.LIMIT);
      changes += page.changes();
      checkpoints.add(page.checkpoint());
    } while (page.hasMore());
    return changes;
  }

  /**
   * Places from which so many devices can go on, spread evenly, so that none reads what another has
   * just brought into the database's cache.
   */
  public List<String> places(int count) {
    var places = new ArrayList<String>();
    places.add(null);
    for (int i = 1; i < count; i++) {
      places.add(checkpoints.get((int) ((long) (checkpoints.size() - 1) * i / count)));
    }
    return places;
  }

  @Override
  public void close() {
    connection.close();
  }
}

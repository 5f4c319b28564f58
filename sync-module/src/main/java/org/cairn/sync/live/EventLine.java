package org.cairn.sync.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import org.cairn.domain.json.WireJson;

/**
 * The connection to a device that listens. What is sent mostly goes into the system's buffer; a
 * device that does not read has a thread wait once it is full, for the half minute after which the
 * server gives up the connection.
 *
 * <p>Each method says whether the device can still be told something. That a connection broke shows
 * with the second that is sent after it.
 */
class EventLine {
  /** No data makes no event, but Jersey writes the id and the delay only where there are some. */
  private static final String NO_EVENT = "";

  private final SseEventSink sink;
  private final Sse sse;

  EventLine(SseEventSink sink, Sse sse) {
    this.sink = sink;
    this.sse = sse;
  }

  /** First of all: how long the device should wait before it comes again. */
  boolean greet(Duration retry) {
    var greeting = sse.newEventBuilder().reconnectDelay(retry.toMillis());
    return send(greeting.comment("Pull on each changed.").data(NO_EVENT).build());
  }

  /** No event: keeps proxies from ending the connection, and the device's id up to date. */
  boolean beat(String id) {
    return send(sse.newEventBuilder().id(id).comment("Nothing new.").data(NO_EVENT).build());
  }

  boolean tell(String name, String id, Object data) {
    var json = new String(WireJson.write(data), UTF_8);
    return send(sse.newEventBuilder().name(name).id(id).data(json).build());
  }

  void close() {
    sink.close();
  }

  private boolean send(OutboundSseEvent event) {
    return !sink.isClosed()
        && !sink.send(event).toCompletableFuture().isCompletedExceptionally()
        && !sink.isClosed();
  }
}

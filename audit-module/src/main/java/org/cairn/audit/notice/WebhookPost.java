package org.cairn.audit.notice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.cairn.domain.settings.OutwardAddresses;

/**
 * Posts to one address, which somebody else may have chosen: only to hosts that may be called,
 * without proxies, redirects, cookies or kept connections, and within a time for all together. Of
 * the answer it takes the status and one header.
 */
final class WebhookPost implements AutoCloseable {
  /** For one answer; the specification recommends 15 to 30 seconds. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Timeout STEP = Timeout.ofSeconds(10);

  /** Reads so much of an answer, so that a receiver that says a word is not cut off. */
  private static final int MOST_BYTES = 4_096;

  private final URI address;
  private final ScheduledExecutorService timer;
  private final Duration patience;
  private final CloseableHttpClient client;

  WebhookPost(
      URI address, OutwardAddresses outward, ScheduledExecutorService timer, Duration patience) {
    this.address = address;
    this.timer = timer;
    this.patience = patience;
    this.client = client(new OutwardResolver(outward, InetAddress::getAllByName));
  }

  private static CloseableHttpClient client(OutwardResolver names) {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(names)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(STEP).setSocketTimeout(STEP).build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(STEP).build())
        .setUserAgent("Cairn")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  /** What a receiver says. */
  record Answer(int status, String retryAfter) {}

  /**
   * @throws IOException where nobody answers in time
   */
  Answer post(byte[] json, Map<String, String> headers) throws IOException {
    var request = new HttpPost(address);
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
    var isLate = new AtomicBoolean();
    var end =
        timer.schedule(
            () -> {
              isLate.set(true);
              request.cancel();
            },
            patience.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return answer(client.executeOpen(HttpHost.create(address), request, null));
    } catch (IOException e) {
      throw isLate.get() ? new SocketTimeoutException() : e;
    } finally {
      end.cancel(false);
      // Hangs up. Closing the answer would read it to its end, which may never come.
      request.cancel();
    }
  }

  private static Answer answer(ClassicHttpResponse response) throws IOException {
    if (response.getEntity() != null) {
      response.getEntity().getContent().readNBytes(MOST_BYTES);
    }
    var wait = response.getFirstHeader("Retry-After");
    return new Answer(response.getCode(), wait == null ? null : wait.getValue());
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }
}

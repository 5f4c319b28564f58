package org.cairn.vault.oidc;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.settings.SecureUrl;

/**
 * Fetches an issuer's keys. What is fetched decides who gets in: over TLS only, and no redirect is
 * followed, so that nobody but the hosts that the administrator or the issuer named is asked.
 */
final class IssuerDownload {
  /** For one answer, to its end. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Key sets have a few kilobytes, with certificates some tens. */
  static final int MOST_BYTES = 256 * 1_024;

  /** After the issuer, less a slash at its end (OpenID Connect Discovery 1.0, section 4). */
  private static final String DISCOVERY = "/.well-known/openid-configuration";

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  private final String issuer;
  private final Optional<String> keysAddress;
  private final Duration patience;

  /**
   * @param keysAddress where the keys are; empty: where the issuer says
   * @param patience for each answer
   */
  IssuerDownload(String issuer, Optional<String> keysAddress, Duration patience) {
    this.issuer = issuer;
    this.keysAddress = keysAddress;
    this.patience = patience;
  }

  /**
   * @throws IOException where the issuer does not answer, in time and as it should
   */
  IssuerKeySet keys() throws IOException {
    return IssuerKeySet.parse(get(keysAddress.isPresent() ? keysAddress.get() : discovered()));
  }

  private String discovered() throws IOException {
    try {
      var known = StrictJson.parse(get(issuer.replaceFirst("/$", "") + DISCOVERY));
      if (!issuer.equals(known.path("issuer").textValue())) {
        throw new IOException("CAIRN_OIDC_ISSUER is not what the issuer calls itself");
      }
      return known.path("jwks_uri").asText();
    } catch (Problem e) {
      throw new IOException("The issuer's configuration cannot be read: " + e.getMessage());
    }
  }

  private byte[] get(String address) throws IOException {
    if (!SecureUrl.isValid(address)) {
      throw new IOException("Not an https address: " + address);
    }
    var request =
        HttpRequest.newBuilder(URI.create(address)).header("Accept", "application/json").build();
    var response = await(client.sendAsync(request, head -> new BoundedBody(MOST_BYTES)));
    if (response.statusCode() != 200) {
      throw new IOException(address + " answers with status " + response.statusCode());
    }
    return response.body();
  }

  /** The time-out of a request itself would end with the headers of its answer. */
  private <T> HttpResponse<T> await(CompletableFuture<HttpResponse<T>> answer) throws IOException {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().toString(), e);
    } catch (TimeoutException e) {
      throw new IOException("No answer within " + patience.toMillis() + " ms", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } finally {
      answer.cancel(true);
    }
  }
}

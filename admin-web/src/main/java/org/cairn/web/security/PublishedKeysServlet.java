package org.cairn.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cairn.vault.PublishedKeys;

/** The public keys of access tokens, open to all, at the place where OAuth clients look. */
@WebServlet(name = "published-keys", urlPatterns = "/.well-known/jwks.json")
public class PublishedKeysServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Less than the time for which a new key is published before it signs. */
  private static final String CACHED = "public, max-age=120";

  @Inject transient PublishedKeys keys;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/jwk-set+json");
    response.setHeader("Cache-Control", CACHED);
    response.getOutputStream().write(keys.asJson().getBytes(StandardCharsets.UTF_8));
  }
}

package org.cairn.web.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Compresses answers that are text and longer than a kilobyte, for clients that accept gzip.
 * Lightly: on the path of a pull, time is scarcer than the last few per cent of bytes.
 */
@Provider
public class GzipAnswers implements WriterInterceptor {
  private static final Pattern TEXT =
      Pattern.compile("application/(.*\\+)?json|application/x-ndjson|text/(csv|plain|html)");
  private static final Pattern ACCEPTED =
      Pattern.compile("(^|.*[ ,])gzip(?!\\s*;\\s*q=0(\\.0*)?(,|$)).*");

  @Context HttpHeaders request;

  @Override
  public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
    if (!isText(answer.getMediaType())
        || answer.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)) {
      answer.proceed();
      return;
    }
    answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (!isAccepted()) {
      answer.proceed();
      return;
    }
    var body =
        new GzipOnSize(
            answer.getOutputStream(),
            () -> {
              answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
              answer.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
            });
    answer.setOutputStream(body);
    try {
      answer.proceed();
      body.finish();
    } finally {
      body.release();
    }
  }

  private boolean isAccepted() {
    var accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null && ACCEPTED.matcher(accepted).matches();
  }

  private static boolean isText(MediaType type) {
    return type != null && TEXT.matcher(type.getType() + "/" + type.getSubtype()).matches();
  }
}

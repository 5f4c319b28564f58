package org.cairn.proof.json;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import org.cairn.proof.device.Answer;
import org.cairn.proof.device.Session;

/** Batches that are just small enough, and just too large, in each way of sending them. */
final class Sizes {
  private static final int MOST_BYTES = 5 * 1024 * 1024;
  private static final int MOST_OF_DOCUMENT = 5_000_000;
  private static final int MOST_CHANGES = 100;

  private final Session session;
  private final Documents documents;
  private final Judge judge;

  Sizes(Session session, Documents documents, Judge judge) {
    this.session = session;
    this.documents = documents;
    this.judge = judge;
  }

  void push() {
    judge.taken("5 MB", 2, documents.push(ofBytes(MOST_BYTES)));
    var largest = ofBytes(MOST_BYTES);
    judge.taken("5 MB in chunks", 2, noted(largest, chunks(largest)));
    var squeezed = ofBytes(MOST_BYTES);
    judge.taken("5 MB in gzip", 2, noted(squeezed, gzip(squeezed)));
    judge.taken("a document of 5 MB", 1, documents.push(ofOne(MOST_OF_DOCUMENT)));
    judge.taken("100 changes", MOST_CHANGES, documents.push(ofChanges(MOST_CHANGES)));
    var tooLarge = ofBytes(MOST_BYTES + 1);
    judge.refused("5 MB and 1 byte", 413, documents.push(tooLarge));
    judge.refused("5 MB and 1 byte in chunks", 413, chunks(tooLarge));
    judge.refused("5 MB and 1 byte in gzip", 413, gzip(tooLarge));
    judge.refused("101 changes", 413, documents.push(ofChanges(MOST_CHANGES + 1)));
  }

  private Answer noted(Case batch, Answer answer) {
    documents.note(batch.bytes(), answer);
    return answer;
  }

  /** Two documents, for one of that size would be too large. */
  private Case ofBytes(int size) {
    int frame = documents.batch(List.of(content(0), content(0))).text().length();
    int half = (size - frame) / 2;
    return documents.batch(List.of(content(half), content(size - frame - half)));
  }

  private Case ofOne(int size) {
    return documents.batch(List.of(content(size - content(0).text().length())));
  }

  private static Case content(int length) {
    return new Case("{\"v\":\"" + "x".repeat(length) + "\"}");
  }

  private Case ofChanges(int count) {
    return documents.batch(Collections.nCopies(count, content(1)));
  }

  private Answer chunks(Case batch) {
    var bytes = batch.bytes();
    return send(
        request().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
  }

  private Answer gzip(Case batch) {
    var bytes = Bombs.gzip(batch.bytes());
    return send(
        request().header("Content-Encoding", "gzip").POST(BodyPublishers.ofByteArray(bytes)));
  }

  private HttpRequest.Builder request() {
    return session
        .http()
        .to("/api/v1/sync/batch", session.token())
        .header("Content-Type", "application/json");
  }

  private Answer send(HttpRequest.Builder request) {
    return session.http().send(request);
  }
}

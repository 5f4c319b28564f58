package org.cairn.vault.oidc;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Keeps the body of an answer in memory, and breaks off one that is larger than it may be. */
final class BoundedBody implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> body = BodySubscribers.ofByteArray();
  private final int most;
  private Subscription subscription;
  private long size;

  /**
   * @param most in bytes
   */
  BoundedBody(int most) {
    this.most = most;
  }

  @Override
  public void onSubscribe(Subscription begun) {
    subscription = begun;
    body.onSubscribe(begun);
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    size += part.stream().mapToLong(ByteBuffer::remaining).sum();
    if (size > most) {
      subscription.cancel();
      body.onError(new IOException("The answer has more than " + most + " bytes"));
    } else {
      body.onNext(part);
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.onError(failure);
  }

  @Override
  public void onComplete() {
    body.onComplete();
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body.getBody();
  }
}

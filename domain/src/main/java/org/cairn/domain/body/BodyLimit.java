package org.cairn.domain.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a REST method: how large its request body may be, after decompression. Without it a body may
 * have {@value #USUAL} bytes. A method that takes {@code byte[]} gets the body as it was sent, but
 * decompressed; a larger one is refused with {@code TOO_LARGE} before it is read to its end.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {
  int USUAL = 1_000_000;

  /** In bytes. */
  int value();
}

package org.cairn.domain.json;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A JSON value that lies somewhere, and is read when somebody asks for it, each time anew. */
public interface KeptJson {

  /** Bytes as UTF-8. */
  long length();

  /** The whole text; not to be changed by anyone. */
  byte[] bytes();

  /** The same bit by bit: what is behind it never lies in memory as a whole. */
  InputStream open();

  /** One that lies in memory; null for null. */
  static KeptJson of(byte[] json) {
    return json == null ? null : new Held(json);
  }

  /** In memory. */
  record Held(byte[] bytes) implements KeptJson {
    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}

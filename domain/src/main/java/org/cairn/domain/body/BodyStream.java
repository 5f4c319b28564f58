package org.cairn.domain.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * A request body, decompressed where the sender compressed it, that refuses to be longer than
 * allowed: a few kilobytes of gzip can hold gigabytes.
 */
public final class BodyStream extends FilterInputStream {
  private static final int BUFFER = 16 * 1024;

  private final int limit;
  private long read;

  private BodyStream(InputStream in, int limit) {
    super(in);
    this.limit = limit;
  }

  /**
   * @param encoding the header {@code Content-Encoding}, or null
   * @param limit bytes after decompression
   * @throws Problem {@code UNSUPPORTED_MEDIA_TYPE} for another encoding than gzip
   */
  public static InputStream open(InputStream body, String encoding, int limit) {
    switch (encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT)) {
      case "identity":
      case "":
        return new BodyStream(body, limit);
      case "gzip":
      case "x-gzip":
        return new BodyStream(new LazyGzip(new BodyStream(body, compressed(limit))), limit);
      default:
        throw Problem.of(
            ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding may be gzip, or none.");
    }
  }

  /** What gzip makes of that much at the worst; blocks without content could go on for ever. */
  private static int compressed(int limit) {
    return limit + limit / 1_000 + 1_024;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    count(value < 0 ? -1 : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    count(count);
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = in.skip(count);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long count) {
    if (count > 0) {
      read += count;
    }
    if (read > limit) {
      throw Problem.of(
          ProblemCode.TOO_LARGE, "The body may have " + limit + " bytes, after decompression.");
    }
  }

  /** Reads the gzip header with the first byte, so that a missing body is no error yet. */
  private static final class LazyGzip extends InputStream {
    private final InputStream compressed;
    private InputStream plain;

    LazyGzip(InputStream compressed) {
      this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        if (plain == null) {
          plain = new BoundedGzip(compressed);
        }
        return plain.read(target, offset, length);
      } catch (java.util.zip.ZipException | java.io.EOFException e) {
        throw Problem.of(ProblemCode.MALFORMED, "The body is not complete gzip.");
      }
    }

    /** Gives back the decompressor's memory, which the garbage collector does not see. */
    @Override
    public void close() throws IOException {
      var open = plain == null ? compressed : plain;
      open.close();
    }
  }

  /**
   * Java's reader calls itself for each member without content, so that a small body of many of
   * them overflows the stack; and they count towards no limit. Nobody means to send such.
   */
  private static final class BoundedGzip extends GZIPInputStream {
    private static final int EMPTY_MEMBERS = 16;
    private int nested;

    BoundedGzip(InputStream compressed) throws IOException {
      super(compressed, BUFFER);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (nested > EMPTY_MEMBERS) {
        throw new java.util.zip.ZipException("many members without content");
      }
      nested++;
      try {
        return super.read(target, offset, length);
      } finally {
        nested--;
      }
    }
  }
}

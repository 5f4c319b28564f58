package org.cairn.web.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Holds back the first bytes of an answer, and compresses it only when more follow. */
final class GzipOnSize extends OutputStream {
  private static final int WORTHWHILE = 1_024;
  private static final int BUFFER = 8 * 1_024;

  private final OutputStream out;
  private final Runnable beforeFirstByte;
  private final byte[] held = new byte[WORTHWHILE];
  private int count;
  private Light gzip;

  /**
   * @param beforeFirstByte run once when it is decided to compress, while headers can be set
   */
  GzipOnSize(OutputStream out, Runnable beforeFirstByte) {
    this.out = out;
    this.beforeFirstByte = beforeFirstByte;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (gzip == null && count + length <= WORTHWHILE) {
      System.arraycopy(bytes, offset, held, count, length);
      count += length;
      return;
    }
    if (gzip == null) {
      beforeFirstByte.run();
      gzip = new Light(out);
      gzip.write(held, 0, count);
    }
    gzip.write(bytes, offset, length);
  }

  /** What is held back stays so: a flush says nothing about the size of what follows. */
  @Override
  public void flush() throws IOException {
    if (gzip != null) {
      gzip.flush();
    }
  }

  /** Writes what is left. The stream below stays open. */
  void finish() throws IOException {
    if (gzip == null) {
      out.write(held, 0, count);
    } else {
      gzip.finish();
    }
  }

  /**
   * Gives back the compressor's memory, which is not the heap's: a quarter of a megabyte that the
   * garbage collector does not see. What is not finished by now never will be.
   */
  void release() {
    if (gzip != null) {
      gzip.release();
    }
  }

  private static final class Light extends GZIPOutputStream {
    Light(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }

    void release() {
      def.end();
    }
  }
}

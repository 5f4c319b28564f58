package org.cairn.architecture.model;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Every text that a class file holds: literals as the compiler joined them, values of annotations,
 * names. ArchUnit leaves them out. Format: Java Virtual Machine Specification, 4.4.
 */
public final class StringConstants {
  private static final int HEADER = 8;

  private StringConstants() {}

  public static List<String> of(JavaClass known) {
    var file = known.getSource().orElseThrow().getUri();
    try (var in = new DataInputStream(new BufferedInputStream(file.toURL().openStream()))) {
      in.skipNBytes(HEADER);
      return read(in, in.readUnsignedShort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> read(DataInputStream in, int count) throws IOException {
    var texts = new ArrayList<String>();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.add(in.readUTF());
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++; // Long and double take two places.
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> throw new IOException("Unknown constant, tag " + tag);
      }
    }
    return texts;
  }
}

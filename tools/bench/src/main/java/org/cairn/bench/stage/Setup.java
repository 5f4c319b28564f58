package org.cairn.bench.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How an installation is set up for measuring.
 *
 * @param folder of its data
 * @param databaseMebibytes memory for the embedded database's cache
 * @param binaryLog whether the embedded database writes a binary log, flushed with each commit
 * @param external somebody else's database instead of the embedded one
 * @param javaOptions further options of the server's Java machine
 */
public record Setup(
    Path folder,
    long databaseMebibytes,
    boolean binaryLog,
    Optional<External> external,
    List<String> javaOptions) {

  /** An empty schema of a running database, and who may use it. */
  public record External(String url, String user, String password) {}

  public Setup withCache(long mebibytes) {
    return new Setup(folder, mebibytes, binaryLog, external, javaOptions);
  }

  /** One that writes a binary log where this does not, and none where this does. */
  public Setup withOtherBinaryLog(Path otherFolder) {
    return new Setup(otherFolder, databaseMebibytes, !binaryLog, external, javaOptions);
  }
}

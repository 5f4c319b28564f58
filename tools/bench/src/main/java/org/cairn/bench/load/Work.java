package org.cairn.bench.load;

/** What one connection does again and again. Used by one thread at a time. */
public interface Work extends AutoCloseable {
  /**
   * Does it once.
   *
   * @return how many documents that was
   * @throws org.cairn.bench.BenchFailure where it did not do all that it should
   */
  int once() throws Exception;

  @Override
  void close();
}

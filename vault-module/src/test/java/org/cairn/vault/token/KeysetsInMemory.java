package org.cairn.vault.token;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.vault.store.KeysetStore;

/** The table of keysets for tests: what several servers of one database share. */
public final class KeysetsInMemory extends KeysetStore {
  private final Map<String, Sealed> rows = new ConcurrentHashMap<>();

  @Override
  public Optional<Sealed> find(String name) {
    return Optional.ofNullable(rows.get(name));
  }

  @Override
  public Optional<Sealed> lock(String name) {
    return find(name);
  }

  @Override
  public int version(String name) {
    return find(name).map(Sealed::version).orElse(0);
  }

  @Override
  public void addIfNone(String name, Sealed sealed) {
    rows.putIfAbsent(name, sealed);
  }

  @Override
  public void change(String name, Sealed sealed) {
    rows.put(name, sealed);
  }
}

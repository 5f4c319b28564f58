package org.cairn.conflict.store;

import javax.sql.DataSource;

/** The store of waiting conflicts over a database of a test. */
public final class WaitingStores {
  private WaitingStores() {}

  public static WaitingStore over(DataSource database) {
    var store = new WaitingStore();
    store.database = database;
    return store;
  }
}

package org.cairn.sync.transaction;

import jakarta.ws.rs.QueryParam;
import org.cairn.domain.list.Cursor;
import org.cairn.domain.list.Limit;
import org.cairn.domain.parameter.Parameters;
import org.cairn.sync.store.BatchLog.Filter;

/** The filters of the transaction log, each optional. */
public class TransactionQueryParameters {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  @QueryParam("userId")
  String userId;

  @QueryParam("deviceId")
  String deviceId;

  @QueryParam("since")
  String since;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  Integer limit;

  Filter filter() {
    return new Filter(
        Parameters.id("userId", userId),
        Parameters.id("deviceId", deviceId),
        Parameters.time("since", since),
        Cursor.decodeId(cursor).orElse(null));
  }

  int most() {
    return Limit.of(limit, USUAL, MOST);
  }
}

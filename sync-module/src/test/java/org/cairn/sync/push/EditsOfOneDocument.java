package org.cairn.sync.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** A server, a device that pushes edits of one document, and others who do so too. */
abstract class EditsOfOneDocument {
  static final UUID ENTITY = new UUID(10, 1);
  static final UUID DOCUMENT = new UUID(20, 1);

  final PushInMemory server = new PushInMemory();

  /** The device creates the document, as operation 1. */
  void create(String content) {
    server.assigned.add(ENTITY);
    push(edit(1, "create", ",'data':" + content));
  }

  /** An edit of the first version. */
  static String edit(int operation, String action, String more) {
    return edit(operation, action, 1, more);
  }

  static String edit(int operation, String action, int version, String more) {
    return "{'opId':'%s','type':'note','action':'%s','offlineId':'%s','entityId':'%s','versionNumber':%s%s}"
        .formatted(op(operation), action, DOCUMENT, ENTITY, version, more);
  }

  static String after(int operation) {
    return ",'prevOpId':'" + op(operation) + "'";
  }

  static UUID op(int operation) {
    return new UUID(30, operation);
  }

  JsonNode push(String... changes) {
    return server.result("{'changes':[" + String.join(",", changes) + "]}");
  }

  void pushByOthers(String change) {
    server.resultForOthers("{'changes':[" + change + "]}");
  }
}

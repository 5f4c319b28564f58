package org.cairn.demo.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cairn.demo.DemoFailure;
import org.cairn.domain.id.Ids;
import org.cairn.domain.json.WireTime;

/** A device of somebody, with its own copy of what is assigned to them. */
public final class Device {
  /** The most that a batch may hold. */
  public static final int BATCH = 100;

  private static final int PAGE = 500;

  private final Server server;
  private final Account account;
  private final String name;
  private final Clock clock;
  private final Ids ids;

  private final Map<String, Copy> copies = new HashMap<>();
  private String id;
  private String token;
  private String epoch;
  private String checkpoint;

  /** What a device is made with. */
  public record Making(Server server, Clock clock, Ids ids) {
    public Device device(Account account, String name) {
      return new Device(this, account, name);
    }
  }

  private Device(Making making, Account account, String name) {
    this.server = making.server();
    this.clock = making.clock();
    this.ids = making.ids();
    this.account = account;
    this.name = name;
  }

  public String name() {
    return name;
  }

  /** By which the server knows it; null before the first sign-in. */
  public String id() {
    return id;
  }

  public String username() {
    return account.username();
  }

  /** Signs in; at the first time the server enrols the device. Returns who signed in. */
  public JsonNode signIn() {
    var form = new HashMap<String, String>();
    form.put("grant_type", "password");
    form.put("username", account.username());
    form.put("password", account.password());
    form.put("device_name", name);
    form.put("platform", "demo");
    if (id != null) {
      form.put("device_id", id);
    }
    var answer = signedIn(server.postForm("/auth/token", form));
    id = answer.path("device_id").asText();
    token = answer.path("access_token").asText();
    return answer.path("user");
  }

  private JsonNode signedIn(Answer answer) {
    if (answer.code().equals("invalid_grant")) {
      throw new DemoFailure(
          "The password of "
              + account.username()
              + " is wrong, or there is no active user of this name.");
    }
    return answer.require();
  }

  public Answer get(String path) {
    return signedIn(current -> server.get(path, current));
  }

  public Answer post(String path, JsonNode body) {
    return signedIn(current -> server.post(path, current, body));
  }

  public Answer put(String path, JsonNode body) {
    return signedIn(current -> server.put(path, current, body));
  }

  public Answer delete(String path) {
    return signedIn(current -> server.delete(path, current));
  }

  /** Access tokens live a quarter of an hour at the most. */
  private Answer signedIn(Function<String, Answer> call) {
    if (token == null) {
      signIn();
    }
    var answer = call.apply(token);
    if (answer.status() != 401) {
      return answer;
    }
    signIn();
    return call.apply(token);
  }

  /** Pushes edits in batches. Returns what became of each, in their order. */
  public List<Pushed> push(List<Edit> edits) {
    var pushed = new ArrayList<Pushed>();
    for (int from = 0; from < edits.size(); from += BATCH) {
      int to = Math.min(from + BATCH, edits.size());
      pushed.addAll(pushBatch(edits.subList(from, to), edits.size() - to));
    }
    return pushed;
  }

  /**
   * Pushes a batch as it is.
   *
   * @param later whether the server may answer before it is worked on
   */
  public Answer push(JsonNode batch, boolean later) {
    return signedIn(current -> server.postBatch(current, batch, later));
  }

  private List<Pushed> pushBatch(List<Edit> edits, int pendingAfter) {
    var batch = JsonNodeFactory.instance.objectNode();
    batch.put("batchId", ids.next().toString());
    batch.put("mode", "perItem");
    if (epoch != null) {
      batch.put("epoch", epoch);
    }
    batch.put("deviceTime", WireTime.format(clock.instant()));
    batch.put("pendingAfter", pendingAfter);
    var operations =
        edits.stream().map(edit -> new Operation(ids.next().toString(), edit)).toList();
    var changes = batch.putArray("changes");
    operations.forEach(operation -> changes.add(change(operation)));
    var answer = push(batch, false).require();
    epoch = answer.path("epoch").asText();
    return inOrder(operations, answer);
  }

  /** An edit under the id by which the server knows whether it has seen it. */
  private record Operation(String opId, Edit edit) {}

  private ObjectNode change(Operation operation) {
    var edit = operation.edit();
    var change = JsonNodeFactory.instance.objectNode();
    change.put("opId", operation.opId());
    change.put("type", edit.type());
    change.put("action", edit.action());
    change.put("offlineId", edit.id());
    change.put("entityId", edit.entityId());
    change.put("versionNumber", edit.version());
    if (edit.data() != null) {
      change.set("data", edit.data());
    }
    change.put("updatedAt", WireTime.format(clock.instant()));
    return change;
  }

  private static List<Pushed> inOrder(List<Operation> operations, JsonNode answer) {
    var items = new HashMap<String, JsonNode>();
    for (var list : List.of("successful", "conflicts", "held", "failed")) {
      answer.path(list).forEach(item -> items.put(item.path("opId").asText(), item));
    }
    return operations.stream()
        .map(operation -> new Pushed(operation.edit(), items.get(operation.opId())))
        .toList();
  }

  /** Pulls until nothing is left. Returns how many changes came. */
  public int pull() {
    int count = 0;
    boolean more = true;
    while (more) {
      var after = checkpoint == null ? "" : "&checkpoint=" + Server.encoded(checkpoint);
      var page = get("/sync/pull?limit=" + PAGE + after).require();
      if (!page.path("reset").isNull()) {
        copies.clear();
      }
      page.path("changes").forEach(this::take);
      count += page.path("changes").size();
      checkpoint = page.path("checkpoint").asText();
      epoch = page.path("epoch").asText();
      more = page.path("hasMore").asBoolean();
    }
    return count;
  }

  private void take(JsonNode change) {
    var documentId = change.path("id").asText();
    if (change.path("op").asText().equals("upsert")) {
      copies.put(
          documentId,
          new Copy(
              change.path("type").asText(),
              change.path("entityId").asText(),
              change.path("versionNumber").asInt(),
              change.path("data")));
    } else {
      copies.remove(documentId);
    }
  }

  /** The copy of a document, null where the device has none. */
  public Copy copy(String documentId) {
    return copies.get(documentId);
  }

  /** Whether the server has the same documents in the same versions for this person. */
  public boolean isVerified() {
    var request = JsonNodeFactory.instance.objectNode();
    CopyDigests.of(copies).forEach(request.putObject("types")::set);
    var answer = post("/sync/verify", request).require();
    boolean equal = true;
    for (var type : answer.path("types")) {
      equal &= type.path("equal").asBoolean();
    }
    return equal;
  }
}

package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.cairn.domain.document.Content;
import org.cairn.domain.json.Emptiness;
import org.cairn.domain.json.JsonEquality;

/**
 * A place of a document three times. A value that is not there is a missing node, never null: null,
 * missing and empty are three things.
 *
 * @param base what both sides started from
 */
public record Sides(JsonNode base, JsonNode server, JsonNode device) {
  private static final JsonNode NOTHING = MissingNode.getInstance();

  public Sides {
    base = base == null ? NOTHING : base;
    server = server == null ? NOTHING : server;
    device = device == null ? NOTHING : device;
  }

  /**
   * @param base null where it is not known
   */
  public static Sides of(Content base, Content server, Content device) {
    return new Sides(base == null ? NOTHING : base.tree(), server.tree(), device.tree());
  }

  JsonNode of(Side side) {
    return side == Side.SERVER ? server : device;
  }

  Sides member(String name) {
    return new Sides(base.path(name), server.path(name), device.path(name));
  }

  boolean agree() {
    return JsonEquality.equal(server, device);
  }

  boolean isUnchanged(Side side) {
    return JsonEquality.equal(base, of(side));
  }

  /** Whether a side says nothing. */
  boolean isEmpty(Side side) {
    return Emptiness.isEmpty(of(side));
  }

  boolean areObjects() {
    return server.isObject() && device.isObject();
  }

  boolean areArrays() {
    return server.isArray() && device.isArray();
  }

  boolean areNumbers() {
    return server.isNumber() && device.isNumber();
  }
}

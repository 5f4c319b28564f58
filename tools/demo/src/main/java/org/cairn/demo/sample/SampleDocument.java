package org.cairn.demo.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A document as a device records it.
 *
 * @param id a UUID, or where the source has none the source's own text, to be refused
 * @param entityId the entity it belongs to; its own id for an entity
 */
public record SampleDocument(Kind kind, String id, String entityId, ObjectNode data) {

  static SampleDocument entity(Kind kind, String id, ObjectNode data) {
    return new SampleDocument(kind, id, id, data);
  }

  /**
   * The part of the country that one person works in: first level of administration, for households
   * the second, since surveys draw them from few places.
   */
  public String area() {
    var place = data.path("location");
    var first = place.path("admin1Name").asText(place.path("admin1").asText());
    var second = place.path("admin2").asText();
    return place.path("country").asText()
        + "/"
        + (data.path("kind").asText().equals("household") ? first + "/" + second : first);
  }
}

package org.cairn.access.name;

import java.util.UUID;
import org.cairn.access.FindNames.Kind;
import org.cairn.access.FindNames.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person or a device is called. */
@Schema(name = "Name")
public record NameAnswer(UUID id, Kind kind, String name) {
  static NameAnswer of(Name name) {
    return new NameAnswer(name.id(), name.kind(), name.name());
  }
}

package org.cairn.sync.type;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.json.JsonEquality;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.type.DocumentTypeReader;
import org.cairn.domain.type.NamedPlaces;
import org.cairn.sync.store.TypeStore;

/**
 * Saves a version of a document type.
 *
 * <p>Transaction: its own. Audited as: {@code TYPE_SAVED}. Fails with: {@code INVALID} with a
 * pointer to each wrong place; {@code STALE} where the version is older than, or as old as, the
 * present one and says something else.
 */
@ApplicationScoped
public class SaveType {
  @Inject TypeStore store;
  @Inject AuditTrail audit;

  /** What a save did. */
  public enum Saved {
    /** The name is new. */
    CREATED,
    /** A new version of a known name. */
    REVISED,
    /** The same version with the same content is there already. */
    UNCHANGED
  }

  @Transactional
  public Saved save(Caller caller, JsonNode definition) {
    var type = DocumentTypeReader.read(definition);
    CompiledSchema.of(type.schema());
    var newest = store.newest(type.name()).orElse(null);
    if (newest != null && newest.version() >= type.version()) {
      if (newest.version() == type.version()
          && JsonEquality.equal(StrictJson.stored(newest.definition()), definition)) {
        return Saved.UNCHANGED;
      }
      throw Problem.of(
          ProblemCode.STALE,
          "Version " + newest.version() + " is saved already; raise /version to replace it.");
    }
    NamedPlaces.require(definition);
    store.add(type.name(), type.version(), StrictJson.bytes(definition), caller.userId());
    audit.append(
        AuditEntry.of(caller, AuditAction.TYPE_SAVED, "type", type.name())
            .with(StrictJson.mapper().createObjectNode().put("version", type.version())));
    return newest == null ? Saved.CREATED : Saved.REVISED;
  }
}

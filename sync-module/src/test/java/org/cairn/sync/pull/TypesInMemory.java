package org.cairn.sync.pull;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.cairn.sync.type.KnownType;
import org.cairn.sync.type.KnownTypes;
import org.cairn.sync.type.TypeCatalog;
import org.cairn.sync.type.Types;

/** Two types of documents, of one of which versions are saved while devices pull. */
final class TypesInMemory extends TypeCatalog {
  private static final String VISIT = "visit";
  private static final String STOCK = "stock";
  private static final int STOCK_ID = 2;
  private static final int FIRST_VISIT_ID = 10;

  private final Runnable meanwhile;
  private int visitVersions = 1;

  /**
   * @param meanwhile what happens once the types were read
   */
  TypesInMemory(Runnable meanwhile) {
    this.meanwhile = meanwhile;
  }

  /** Every third document is of another type. */
  static String nameOf(UUID documentId) {
    return documentId.getLeastSignificantBits() % 3 == 0 ? STOCK : VISIT;
  }

  /** That of the newest version, as a document is stored under it. */
  int idFor(UUID documentId) {
    return nameOf(documentId).equals(STOCK) ? STOCK_ID : FIRST_VISIT_ID + visitVersions;
  }

  String name(int typeId) {
    return typeId == STOCK_ID ? STOCK : VISIT;
  }

  void saveVersion() {
    visitVersions++;
  }

  @Override
  public KnownTypes committed() {
    var known = new ArrayList<KnownType>();
    known.add(version(STOCK_ID, STOCK, 1));
    for (int version = 1; version <= visitVersions; version++) {
      known.add(version(FIRST_VISIT_ID + version, VISIT, version));
    }
    meanwhile.run();
    return Types.known(known, id -> Optional.of(version(id, name(id), id)));
  }

  private static KnownType version(int id, String name, int version) {
    return Types.type(id, "{'name':'%s','version':%d,'schema':{}}".formatted(name, version));
  }
}

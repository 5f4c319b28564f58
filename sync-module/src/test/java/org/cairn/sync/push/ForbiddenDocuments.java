package org.cairn.sync.push;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.domain.store.RefusedRows;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.store.NewRevision;

/** Documents of which the database takes no version. */
final class ForbiddenDocuments {
  final Set<UUID> ids = new HashSet<>();

  void require(List<NewRevision> added) {
    var refused =
        IntStream.range(0, added.size())
            .filter(i -> ids.contains(added.get(i).revision().documentId()))
            .boxed()
            .toList();
    if (!refused.isEmpty()) {
      throw new StoreFailure(new RefusedRows(new SQLException("", "23000", 4025), refused));
    }
  }
}

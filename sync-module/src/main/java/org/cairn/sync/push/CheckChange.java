package org.cairn.sync.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.domain.change.Priority;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.problem.Problem;
import org.cairn.sync.store.PendingStore.Subject;
import org.cairn.sync.type.TypeCatalog;

/**
 * Says at once what a push of a change would find wrong with the change itself: that something is
 * missing, or its content does not fit the type as it is today.
 */
@ApplicationScoped
public class CheckChange {
  @Inject TypeCatalog catalog;

  /**
   * @param at the change's place in the request
   * @return what it is about
   * @throws Problem {@code INVALID} with the place of the first mistake
   */
  public Subject require(byte[] change, String at) {
    var types = catalog.types();
    var read = read(change, at);
    new ScreenChanges(types, Map.of()).screen(List.of(read));
    if (read.rejected != null) {
      throw Problem.invalid(at + read.rejected.pointer(), read.rejected.message());
    }
    return KeepHeld.subject(read, types);
  }

  /**
   * Where a change has its place among others.
   *
   * @param prevOpId the edit that it comes after, or null
   */
  public record Place(UUID prevOpId, Priority priority) {}

  /** Of one that was kept; that of any, where it cannot be read. */
  public Place place(byte[] change) {
    try {
      var read = ChangeReader.single(change);
      return new Place(read.prevOpId, read.priority);
    } catch (RuntimeException e) {
      return new Place(null, Priority.NORMAL);
    }
  }

  private static PushedChange read(byte[] change, String at) {
    try (var parser = StrictJson.parser(change, 0, change.length)) {
      parser.nextToken();
      return new ChangeReader(change, parser).read(at);
    } catch (JsonProcessingException e) {
      throw StrictJson.malformed(e);
    } catch (IOException e) {
      throw new IllegalStateException("Reading from memory failed", e);
    }
  }
}

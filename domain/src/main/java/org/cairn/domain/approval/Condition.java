package org.cairn.domain.approval;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.domain.access.Role;
import org.cairn.domain.json.Emptiness;

/**
 * When a rule of approval applies: all that is given has to hold.
 *
 * @param authorRoles one of these; empty for anybody
 * @param firstVersion whether the document has to be new, or must not be; null for either
 * @param answered places that need an answer each: the critical ones of the type, or none
 * @param entityVerified whether the entity has to be vouched for, or must not be; null for either
 * @param data what is asked of the content, by place
 */
public record Condition(
    Set<Role> authorRoles,
    Boolean firstVersion,
    List<JsonPointer> answered,
    Boolean entityVerified,
    Map<JsonPointer, ValueCheck> data) {
  public Condition {
    authorRoles = Set.copyOf(authorRoles);
    answered = List.copyOf(answered);
    data = Map.copyOf(data);
  }

  boolean holds(Submission it) {
    return hasRole(it)
        && (firstVersion == null || firstVersion == (it.version() == 1))
        && answered.stream().noneMatch(place -> Emptiness.isEmpty(it.content().at(place)))
        && data.entrySet().stream()
            .allMatch(one -> one.getValue().holds(it.content().at(one.getKey())))
        && (entityVerified == null || entityVerified == it.entityVerified().getAsBoolean());
  }

  private boolean hasRole(Submission it) {
    return authorRoles.isEmpty() || it.roles().stream().anyMatch(authorRoles::contains);
  }
}

package org.cairn.sync.process;

import org.cairn.domain.parameter.Parameters;
import org.cairn.domain.problem.Expected;
import org.cairn.sync.store.ChosenStore.Choice;

/** Whose operations are to be taken from the queue. */
public record CancelRequest(String deviceId) {
  Choice choice() {
    var device =
        Parameters.id("/deviceId", Parameters.required("/deviceId", deviceId, Expected.ID));
    return new Choice(null, device, null, false);
  }
}

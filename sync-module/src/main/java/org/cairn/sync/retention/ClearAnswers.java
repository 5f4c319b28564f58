package org.cairn.sync.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.json.StrictJson;
import org.cairn.sync.store.AnswerStore;
import org.cairn.sync.store.AnswerStore.Portion;

/**
 * Clears away the answers of old batches, which repeat what documents say. The batches stay: as the
 * transaction log, and so that their keys are known for ever.
 *
 * <p>Transaction: one for each portion of at most {@value AnswerStore#PORTION} batches. Audited as:
 * {@code ANSWERS_CLEARED}, with the last portion.
 */
@ApplicationScoped
class ClearAnswers {
  @Inject AnswerStore answers;
  @Inject AuditTrail audit;

  /**
   * Clears a portion.
   *
   * @param limit answers of batches that came in before this
   * @param before how many this run has cleared already
   */
  @Transactional
  Portion clear(Caller caller, Instant limit, long before) {
    var portion = answers.clear(limit);
    long cleared = before + portion.cleared();
    if (portion.reached() && cleared > 0) {
      var details =
          StrictJson.mapper()
              .createObjectNode()
              .put("before", limit.toString())
              .put("batches", cleared);
      audit.append(
          AuditEntry.of(caller, AuditAction.ANSWERS_CLEARED, "batches", limit).with(details));
    }
    return portion;
  }
}

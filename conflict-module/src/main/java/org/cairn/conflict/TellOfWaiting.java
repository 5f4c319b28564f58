package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.audit.Notify;
import org.cairn.conflict.store.WaitingStore.Waiting;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.json.WireTime;
import org.cairn.domain.notice.Notice;
import org.cairn.domain.settings.Settings;

/**
 * Notices about conflicts that wait, one for many: how many, of which types, and the ids of some.
 * Nothing of the documents.
 */
@ApplicationScoped
class TellOfWaiting {
  private static final String LIST = "/api/v1/sync/conflicts?status=OPEN";
  private static final int MOST_IDS = 50;

  @Inject Notify notify;
  @Inject ConflictTypes types;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Whether anybody would hear of it. */
  boolean reachesAnybody() {
    return notify.reachesAnybody();
  }

  void waiting(List<Waiting> conflicts) {
    if (!conflicts.isEmpty()) {
      var text = "Edits of devices did not fit, and a person has to decide about them.";
      notify.tell(notice("conflicts.waiting", "for a decision", text, LIST, conflicts));
    }
  }

  void escalated(List<Waiting> conflicts, int hours) {
    if (!conflicts.isEmpty()) {
      var text = "Nobody has decided about them for " + hours + " hours or longer.";
      var list = LIST + "&escalated=true";
      notify.tell(notice("conflicts.escalated", "too long", text, list, conflicts));
    }
  }

  private Notice notice(
      String event, String what, String text, String list, List<Waiting> conflicts) {
    int count = conflicts.size();
    var subject = count == 1 ? "1 conflict waits " + what : count + " conflicts wait " + what;
    var byType = byType(conflicts);
    var details = StrictJson.mapper().createObjectNode().put("count", count);
    details.put("longestSince", WireTime.format(conflicts.get(0).since()));
    var counts = details.putObject("byType");
    byType.forEach(counts::put);
    var ids = details.putArray("conflicts");
    conflicts.stream().limit(MOST_IDS).forEach(one -> ids.add(one.conflictId().toString()));
    var lines =
        byType.entrySet().stream()
            .map(one -> "  " + one.getKey() + ": " + one.getValue())
            .collect(Collectors.joining("\n"));
    return new Notice(
        event,
        clock.instant(),
        subject,
        text + "\n\n" + lines + "\n\nThey are listed by GET " + settings.publicUrl() + list + "\n",
        details);
  }

  private Map<String, Integer> byType(List<Waiting> conflicts) {
    var counts = new TreeMap<String, Integer>();
    conflicts.forEach(one -> counts.merge(types.today(one.typeId()).name(), 1, Integer::sum));
    return counts;
  }
}

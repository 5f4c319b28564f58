package org.cairn.audit.notice;

import org.cairn.domain.json.StrictJson;
import org.cairn.domain.json.WireTime;
import org.cairn.domain.notice.Notice;

/** A notice as JSON, the same bytes for each attempt. */
final class WebhookBody {
  private WebhookBody() {}

  static byte[] of(Notice notice) {
    var body = StrictJson.mapper().createObjectNode();
    body.put("type", notice.event());
    body.put("timestamp", WireTime.format(notice.at()));
    body.put("subject", notice.subject());
    body.put("text", notice.text());
    body.set("data", notice.details());
    return StrictJson.bytes(body);
  }
}

package org.cairn.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {
  private static Notice notice(String event, String subject, String text) {
    var details = JsonNodeFactory.instance.objectNode();
    return new Notice(event, Instant.EPOCH, subject, text, details);
  }

  @Test
  void a_subject_is_one_line() {
    var subject = "Three wait\r\nBcc: x@example.org\u0085\u2028\u2029\tnow\n";

    assertThat(notice("a.b", subject, "").subject()).isEqualTo("Three wait Bcc: x@example.org now");
  }

  @Test
  void what_is_too_long_is_cut_between_characters() {
    var longer = "x".repeat(Notice.LONGEST_SUBJECT - 1) + "\uD83D\uDE00";

    assertThat(notice("a.b", longer, "").subject())
        .isEqualTo("x".repeat(Notice.LONGEST_SUBJECT - 1));
    assertThat(notice("a.b", "", "y".repeat(Notice.LONGEST_TEXT + 1)).text())
        .hasSize(Notice.LONGEST_TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "conflicts", "Conflicts.waiting", "a.", ".a", "a b.c", "a.b\n"})
  void other_text_is_no_event(String event) {
    assertThatThrownBy(() -> notice(event, "", "")).isInstanceOf(IllegalArgumentException.class);
  }
}

package org.cairn.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.domain.Json.json;
import static org.cairn.domain.Json.utf8;

import org.junit.jupiter.api.Test;

class ContentTest {
  @Test
  void says_the_same_however_it_is_written() {
    var stored = Content.stored(utf8("{'a':1.0,'b':'\\u0041'}"));
    var made = Content.of(json("{'b':'A','a':1}"));

    assertThat(stored.sameAs(made)).isTrue();
    assertThat(stored.json()).isEqualTo(utf8("{'a':1.0,'b':'\\u0041'}"));
  }

  @Test
  void a_fingerprint_alone_proves_nothing() {
    var a = new Content(utf8("{'a':1}"), json("{'a':1}"), 7);
    var b = new Content(utf8("{'a':2}"), json("{'a':2}"), 7);

    assertThat(a.sameAs(b)).isFalse();
  }
}

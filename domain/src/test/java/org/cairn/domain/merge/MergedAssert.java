package org.cairn.domain.merge;

import static org.cairn.domain.Json.json;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.cairn.domain.json.JsonEquality;

/** What became of a merge, in words. */
final class MergedAssert extends AbstractAssert<MergedAssert, Merged> {
  private MergedAssert(Merged merged) {
    super(merged, MergedAssert.class);
  }

  static MergedAssert assertThat(Merging merging) {
    return new MergedAssert(merging.merged());
  }

  MergedAssert says(String content) {
    Assertions.assertThat(JsonEquality.equal(actual.document(), json(content)))
        .as(actual.document() + " says " + content)
        .isTrue();
    return this;
  }

  MergedAssert withoutClash() {
    Assertions.assertThat(actual.clashes()).isEmpty();
    return this;
  }

  MergedAssert clashesAt(String... pointers) {
    Assertions.assertThat(actual.clashes()).extracting(Clash::pointer).containsExactly(pointers);
    return this;
  }

  MergedAssert overrules(Side loser, String... pointers) {
    Assertions.assertThat(actual.overruled())
        .allMatch(one -> one.loser() == loser)
        .extracting(Overruled::pointer)
        .containsExactly(pointers);
    return this;
  }
}

package org.cairn.sync.contest;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairn.conflict.ConflictTypes.Judgement;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.ContentLimits;
import org.cairn.domain.problem.Violation;
import org.cairn.sync.type.KnownTypes;
import org.cairn.sync.type.TypeCatalog;
import org.cairn.sync.type.Types;
import org.junit.jupiter.api.Test;

/** What people decide, try, and take back is judged as what devices send is. */
class KnowContestedTypesTest {
  private final KnowContestedTypes types = types();

  private static KnowContestedTypes types() {
    var known = Types.known(Types.type(1, "{'name':'visit','version':1,'schema':{}}"));
    var made = new KnowContestedTypes();
    made.catalog =
        new TypeCatalog() {
          @Override
          public KnownTypes types() {
            return known;
          }
        };
    return made;
  }

  private Judgement judgement(String content) {
    return types.judge(Content.of(Types.json(content)), 1);
  }

  @Test
  void what_could_not_be_kept_does_not_fit_any_type() {
    assertThat(judgement("{'n':[1e1500]}"))
        .isEqualTo(new Judgement.Unfit(new Violation("/n/0", ContentLimits.NUMBER)));
    assertThat(judgement("{'t':'" + "x".repeat(ContentLimits.MOST_BYTES) + "'}"))
        .isEqualTo(new Judgement.Unfit(new Violation("", ContentLimits.SIZE)));
    assertThat(judgement("{'n':[1e999]}")).isEqualTo(new Judgement.Fits(1));
  }
}

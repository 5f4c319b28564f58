package org.cairn.architecture;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.cairn.architecture.rule.Rule;

/**
 * On an offender: the rules that must blame it. A class without it must be blamed by none. What
 * can't be annotated says {@code Breaks Rule: culprit} in a comment of its file.
 */
@Retention(RetentionPolicy.RUNTIME)
public @interface Breaks {
  Class<? extends Rule>[] value();
}

package org.cairn.domain.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says why a use case runs in a transaction and yet leaves no entry in the audit trail. An
 * architecture rule asks for it: a forgotten entry and an unwanted one look the same in code.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NotAudited {
  /** The reason as a sentence, such as "Reads only."; never blank. */
  String value();
}

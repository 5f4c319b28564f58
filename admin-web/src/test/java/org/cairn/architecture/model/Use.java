package org.cairn.architecture.model;

import com.tngtech.archunit.core.domain.JavaClass;

/**
 * One class knows another.
 *
 * @param where file and line of a place where it does, in brackets
 */
public record Use(JavaClass from, JavaClass to, String where) {
  public boolean isOf(String packagePrefix) {
    return to.getName().startsWith(packagePrefix);
  }

  @Override
  public String toString() {
    return "uses " + to.getName() + " " + where;
  }
}

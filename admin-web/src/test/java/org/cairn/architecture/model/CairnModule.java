package org.cairn.architecture.model;

import java.util.Set;

/**
 * A box of the picture.
 *
 * @param name its folder below the repository's root
 * @param packageName its root package, which is all that other modules may use
 * @param open whether other modules may use its subpackages too
 * @param apart whether it runs as a process of its own instead of in the WAR
 * @param left names of the modules that its arrows reach, directly or by way of others
 */
public record CairnModule(
    String name, String packageName, boolean open, boolean apart, Set<String> left) {
  /** The last word of the root package; also the prefix of the module's tables. */
  public String word() {
    return packageName.substring(packageName.lastIndexOf('.') + 1);
  }

  public String tablePrefix() {
    return word() + "_";
  }

  public boolean holds(String somePackage) {
    return somePackage.equals(packageName) || somePackage.startsWith(packageName + ".");
  }

  /** The first word below the root package; empty for the root package itself. */
  public String part(String somePackage) {
    if (somePackage.equals(packageName)) {
      return "";
    }
    return somePackage.substring(packageName.length() + 1).split("\\.")[0];
  }

  /** The root package as a folder. */
  public String folder() {
    return packageName.replace('.', '/');
  }
}

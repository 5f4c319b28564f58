package org.cairn.proof.routes;

/**
 * An address of the server with one method.
 *
 * @param path from the root, with parameters such as {@code {id}}
 * @param takesJson whether it reads a JSON body
 */
public record Route(String method, String path, boolean takesJson) implements Comparable<Route> {
  public String name() {
    return method + " " + path;
  }

  @Override
  public int compareTo(Route other) {
    return (path + " " + method).compareTo(other.path + " " + other.method);
  }
}

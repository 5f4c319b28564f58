package org.cairn.demo;

import java.util.Optional;

/**
 * An instance, and the administrator who signs in there.
 *
 * @param address such as {@code http://127.0.0.1:8080}
 * @param password where it was given
 */
record Login(String address, String username, Optional<String> password) {}

package org.cairn.domain.problem;

/**
 * One wrong place in what a caller sent.
 *
 * @param pointer RFC 6901 JSON pointer into the request body, or the name of a parameter
 * @param message what is wrong there, in words; never repeats the value, which may be personal
 */
public record Violation(String pointer, String message) {}

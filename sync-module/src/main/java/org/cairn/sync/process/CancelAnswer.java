package org.cairn.sync.process;

/**
 * How many operations were taken from the queue.
 *
 * @param cancelled those that a worker had already are not among them
 */
public record CancelAnswer(int cancelled) {}

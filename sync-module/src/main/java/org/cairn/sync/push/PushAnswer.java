package org.cairn.sync.push;

/**
 * What a push is answered.
 *
 * @param status HTTP status, 200 or 409
 * @param body JSON
 */
record PushAnswer(int status, byte[] body) {}

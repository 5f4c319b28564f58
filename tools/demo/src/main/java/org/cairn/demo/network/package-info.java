/**
 * {@code ./cairn demo network}: an hour in the life of a bad network, and what became of each
 * operation, compared with what the server has.
 */
package org.cairn.demo.network;

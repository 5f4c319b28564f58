/**
 * {@code ./cairn demo}: loads demonstration data into a running instance, through the endpoints
 * that devices use and nothing else.
 */
package org.cairn.demo;

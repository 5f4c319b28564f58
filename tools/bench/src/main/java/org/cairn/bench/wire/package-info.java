/** The server's protocol, at as little cost as possible. */
package org.cairn.bench.wire;

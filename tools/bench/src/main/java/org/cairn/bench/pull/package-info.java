/** Devices that pull, and the feed that they pull from. */
package org.cairn.bench.pull;

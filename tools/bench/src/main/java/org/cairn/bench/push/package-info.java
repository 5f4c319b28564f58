/** Devices that push. */
package org.cairn.bench.push;

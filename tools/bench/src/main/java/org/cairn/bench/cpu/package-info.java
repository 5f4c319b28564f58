/** Processor times and memory of the processes that take part, as Linux counts them. */
package org.cairn.bench.cpu;

/** Lets connections work at the same time and says how fast they were. */
package org.cairn.bench.load;

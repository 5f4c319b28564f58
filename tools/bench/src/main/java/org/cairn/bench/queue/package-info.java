/** What the queue takes: batches that are worked on later, and work on them. */
package org.cairn.bench.queue;

/**
 * A conflict workload: what field teams do to the same documents without knowing of each other, and
 * what became of each of their edits.
 */
package org.cairn.bench.workload;

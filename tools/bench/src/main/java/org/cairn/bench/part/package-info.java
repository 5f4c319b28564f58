/** The parts of a run: what is measured, and what was aimed at. */
package org.cairn.bench.part;

package org.cairn.bench.workload;

/**
 * What became of a case.
 *
 * @param conflicts whether any of the late edits did not fit
 * @param asked whether a person has to decide
 * @param beside edits that the document does not say, but a conflict or an earlier version does
 * @param lost edits that are nowhere
 */
record Fate(Story story, boolean conflicts, boolean asked, int beside, int lost) {}

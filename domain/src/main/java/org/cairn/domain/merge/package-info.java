/**
 * Three-way merging of JSON documents, field by field. Pure: what comes in decides what comes out.
 *
 * <p>A change of one side only is never a clash, whatever the rule. What both sides changed is
 * settled by the rule of its place, or is a clash. Nothing that a side wrote vanishes: it is in the
 * merged document, or in the list of clashes, or in the list of what was overruled.
 */
package org.cairn.domain.merge;

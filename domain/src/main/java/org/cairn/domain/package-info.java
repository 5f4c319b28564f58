/**
 * The model and its rules: documents and their revisions, edits and how they are reconciled,
 * document types, the audit entry, settings, problems.
 *
 * <p>Owns: no table. Offers: everything, to everybody. Needs: the JDK and Jackson's tree. Never:
 * reads a clock, a database, a network, or anything of Jakarta EE.
 */
package org.cairn.domain;

/**
 * Proofs on real processes: a database, a server with the built WAR, and devices, while things go
 * wrong. Each proof prints one line with its figure and its seed, and fails where a promise of the
 * product is broken.
 *
 * <p>Owns: nothing that the product uses. Needs: the launcher's processes, and a WAR built before.
 * Never: touches a process or a folder that it has not made.
 */
package org.cairn.proof;

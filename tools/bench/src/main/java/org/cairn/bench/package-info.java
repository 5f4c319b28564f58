/**
 * Measures a server that it starts itself, beside plain JDBC on the same database in the same run.
 *
 * <p>Owns: nothing that stays. Needs: the built WAR, Linux's {@code /proc} for processor times.
 */
package org.cairn.bench;

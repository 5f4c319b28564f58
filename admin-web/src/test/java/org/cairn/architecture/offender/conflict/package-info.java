/** Imitates a module. Owns: nothing. Offers: offenders. Needs: rules. Never: runs. */
package org.cairn.architecture.offender.conflict;

/**
 * The application: start-up, the REST application around the modules' resources, who may call what,
 * and how failures are answered.
 *
 * <p>Owns: no table. Offers: nothing. Needs: all modules. Never: decides anything about documents,
 * users or conflicts.
 */
package org.cairn.web;

/**
 * What an installation can be told, from the environment or a file, checked before anything starts.
 */
package org.cairn.domain.settings;

/**
 * Keys: which exist, what protects them, and everything that is signed with them.
 *
 * <p>Owns: {@code vault_keyset}. Offers: {@link org.cairn.vault.OpenVault} (at start), {@link
 * org.cairn.vault.KeepSigningKeys} (each minute), {@link org.cairn.vault.PublishedKeys}. Implements
 * access's ports for signing and verifying tokens. Needs: the file of the master key, and the
 * identity provider's keys where one is set up. Never: lets key material out, and nobody else uses
 * cryptography.
 */
package org.cairn.vault;

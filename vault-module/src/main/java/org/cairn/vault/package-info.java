/**
 * Keys: which exist, what protects them, and everything that is signed with them.
 *
 * <p>Owns: {@code vault_keyset}. Offers: {@link org.cairn.vault.OpenVault} (at start), {@link
 * org.cairn.vault.KeepSigningKeys} (each minute), {@link org.cairn.vault.PublishedKeys}. Needs: the
 * file of the master key. Never: lets key material out, and nobody else uses cryptography.
 */
package org.cairn.vault;

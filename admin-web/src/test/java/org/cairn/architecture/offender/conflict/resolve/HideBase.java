package org.cairn.architecture.offender.conflict.resolve;

import com.google.crypto.tink.Aead;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.CryptographyStaysInTheVault;

/** Encrypts on its own. */
@Breaks(CryptographyStaysInTheVault.class)
record HideBase(Aead cipher) {}

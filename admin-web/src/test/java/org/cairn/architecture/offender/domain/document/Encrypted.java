package org.cairn.architecture.offender.domain.document;

import javax.crypto.SecretKey;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.CryptographyStaysInTheVault;
import org.cairn.architecture.rule.TheDomainKnowsOnlyJavaAndJackson;

/** Belongs to the JDK, though not to java. */
@Breaks({TheDomainKnowsOnlyJavaAndJackson.class, CryptographyStaysInTheVault.class})
record Encrypted(SecretKey key) {}

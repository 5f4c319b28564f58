package org.cairn.architecture.offender.audit;

/** A port: its only implementation lies in another module, so it is fine. */
public interface Signer {
  String sign(String text);
}

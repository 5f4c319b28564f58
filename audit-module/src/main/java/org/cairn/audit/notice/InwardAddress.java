package org.cairn.audit.notice;

import java.net.UnknownHostException;

/** A host has only addresses that the server does not call by itself. */
final class InwardAddress extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  InwardAddress(String host) {
    super(host);
  }
}

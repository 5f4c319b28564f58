package org.cairn.audit.notice;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.cairn.domain.settings.OutwardAddresses;

/**
 * Finds the addresses of hosts that may be called. Connections are made to the very addresses that
 * it answers: a name that means another machine a moment later gains nothing by it.
 */
record OutwardResolver(OutwardAddresses outward, Lookup names) implements DnsResolver {
  /** All addresses of a name. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] find(String host) throws UnknownHostException;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var permitted =
        Arrays.stream(names.find(host)).filter(outward::permit).toArray(InetAddress[]::new);
    if (permitted.length == 0) {
      throw new InwardAddress(host);
    }
    return permitted;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}

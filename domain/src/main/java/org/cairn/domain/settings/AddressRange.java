package org.cairn.domain.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address, or all addresses that begin with the same bits, as people write it: {@code
 * 192.168.1.5}, {@code 10.0.0.0/8}, {@code 2001:db8::/32} (RFC 4632, RFC 4291). IPv4 addresses in
 * their IPv6 form ({@code ::ffff:10.0.0.1}) are the IPv4 addresses.
 *
 * @param bits how many from the left must agree
 */
record AddressRange(InetAddress first, int bits) {
  private static final String BYTE = "(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
  private static final Pattern IP_4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");

  /** With a colon: anything else would be looked up as a name. */
  private static final Pattern IP_6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

  private static final Pattern PREFIX = Pattern.compile("0|[1-9]\\d{0,2}");

  /** Nothing for anything else than an address or a network, such as a name. */
  static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    var first = address(slash < 0 ? text : text.substring(0, slash));
    if (slash < 0) {
      return first.map(one -> new AddressRange(one, bitsOf(one)));
    }
    var prefix = text.substring(slash + 1);
    return first
        .filter(one -> PREFIX.matcher(prefix).matches())
        .filter(one -> Integer.parseInt(prefix) <= bitsOf(one))
        .map(one -> new AddressRange(one, Integer.parseInt(prefix)));
  }

  /** An address by its digits; a name is none, and is not looked up. */
  static Optional<InetAddress> address(String text) {
    if (!IP_4.matcher(text).matches() && !IP_6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  boolean holds(InetAddress address) {
    var mine = first.getAddress();
    var other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int place = 0x80 >> bit % Byte.SIZE;
      if ((mine[bit / Byte.SIZE] & place) != (other[bit / Byte.SIZE] & place)) {
        return false;
      }
    }
    return true;
  }

  private static int bitsOf(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }
}

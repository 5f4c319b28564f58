package org.cairn.domain.settings;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses the server may call by itself: those of the public internet, and what an
 * administrator has allowed besides. Everything else is a door to what only machines inside may
 * reach, such as the metadata of a cloud's machine at 169.254.169.254.
 *
 * <p>By the registries of special addresses of IANA (RFC 6890): of IPv4 what they name is inside;
 * of IPv6 only 2000::/3 has been given out, so that all the rest is inside.
 */
public final class OutwardAddresses {
  private static final List<AddressRange> INWARD =
      known(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // shared by a carrier's customers
          "127.0.0.0/8", // this machine
          "169.254.0.0/16", // link-local, metadata
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocols
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // relays of 6to4
          "192.168.0.0/16", // private
          "198.18.0.0/15", // measuring
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4", // reserved, broadcast
          "2001::/23", // protocols, tunnels of Teredo
          "2001:db8::/32", // documentation
          "3fff::/20"); // documentation

  private static final AddressRange PUBLIC_6 = known("2000::/3").get(0);

  /** An IPv4 address stands in its last four bytes (RFC 6052). */
  private static final AddressRange NAT_64 = known("64:ff9b::/96").get(0);

  /** An IPv4 address stands behind its first two bytes (RFC 3056). */
  private static final AddressRange SIX_TO_FOUR = known("2002::/16").get(0);

  private final List<AddressRange> allowed;

  private OutwardAddresses(List<AddressRange> allowed) {
    this.allowed = allowed;
  }

  /**
   * @param networks allowed besides, addresses and networks with commas between; may be empty
   */
  public static OutwardAddresses allowing(String networks) {
    return new OutwardAddresses(networks.isEmpty() ? List.of() : known(networks.split(",")));
  }

  private static List<AddressRange> known(String... texts) {
    return Arrays.stream(texts)
        .map(String::strip)
        .map(AddressRange::parse)
        .map(Optional::orElseThrow)
        .toList();
  }

  public boolean permit(InetAddress address) {
    return holds(allowed, address)
        || embedded(address).map(this::permit).orElseGet(() -> isPublic(address));
  }

  private static boolean isPublic(InetAddress address) {
    return !holds(INWARD, address) && (address instanceof Inet4Address || PUBLIC_6.holds(address));
  }

  private static boolean holds(List<AddressRange> ranges, InetAddress address) {
    return ranges.stream().anyMatch(range -> range.holds(address));
  }

  /** Where a gateway would pass it on to; Java itself unpacks {@code ::ffff:10.0.0.1}. */
  private static Optional<InetAddress> embedded(InetAddress address) {
    var bytes = address.getAddress();
    if (NAT_64.holds(address)) {
      return Optional.of(ip4(bytes, 12));
    }
    return SIX_TO_FOUR.holds(address) ? Optional.of(ip4(bytes, 2)) : Optional.empty();
  }

  private static InetAddress ip4(byte[] bytes, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}

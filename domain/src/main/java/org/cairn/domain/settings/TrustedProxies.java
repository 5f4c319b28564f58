package org.cairn.domain.settings;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The proxies before the server that are believed when they say for whom they call. Each proxy adds
 * the address of its own caller at the end of {@code X-Forwarded-For}; what stands left of the
 * first stranger may be anybody's invention.
 */
public final class TrustedProxies {
  private final List<AddressRange> ranges;

  private TrustedProxies(List<AddressRange> ranges) {
    this.ranges = ranges;
  }

  static boolean isValid(String text) {
    return ranges(text).stream().allMatch(Optional::isPresent);
  }

  /**
   * @param text addresses and networks with commas between; empty: nobody is believed
   */
  public static TrustedProxies parse(String text) {
    var given = text.isEmpty() ? List.<Optional<AddressRange>>of() : ranges(text);
    return new TrustedProxies(given.stream().map(Optional::orElseThrow).toList());
  }

  private static List<Optional<AddressRange>> ranges(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).map(AddressRange::parse).toList();
  }

  /**
   * Who is calling: the peer, or the last one in the header that is no trusted proxy itself. The
   * peer, too, where there is no such one or what stands in its place is no address.
   *
   * @param peer where the connection comes from
   * @param forwardedFor the header {@code X-Forwarded-For}, each line of it in turn; null: absent
   */
  public String caller(String peer, List<String> forwardedFor) {
    if (forwardedFor == null || !trusts(withoutZone(peer))) {
      return peer;
    }
    var chain = String.join(",", forwardedFor).split(",", -1);
    for (int i = chain.length - 1; i >= 0; i--) {
      var address = AddressRange.address(chain[i].strip());
      if (address.isEmpty()) {
        return peer;
      }
      if (!trusts(address.get())) {
        return address.get().getHostAddress();
      }
    }
    return peer;
  }

  /**
   * By which scheme the client came, as a trusted proxy says; nothing where nobody is believed, or
   * where it is not said in one word.
   *
   * @param peer where the connection comes from
   * @param forwardedProto the header {@code X-Forwarded-Proto}, each line of it in turn; null:
   *     absent
   */
  public Optional<String> scheme(String peer, List<String> forwardedProto) {
    return forwardedProto == null || forwardedProto.size() != 1 || !trusts(withoutZone(peer))
        ? Optional.empty()
        : Optional.of(forwardedProto.get(0)).filter(Set.of("http", "https")::contains);
  }

  private boolean trusts(String peer) {
    return AddressRange.address(peer).filter(this::trusts).isPresent();
  }

  private boolean trusts(InetAddress address) {
    return ranges.stream().anyMatch(range -> range.holds(address));
  }

  /** A link-local peer is given with the network card that it was met at. */
  private static String withoutZone(String peer) {
    int zone = peer.indexOf('%');
    return zone < 0 ? peer : peer.substring(0, zone);
  }
}

package org.cairn.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutwardAddressesTest {
  private static boolean permits(String allowed, String address) throws UnknownHostException {
    return OutwardAddresses.allowing(allowed).permit(InetAddress.getByName(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.0",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.0.1",
        "169.254.169.254",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::169.254.169.254",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:10::1",
        "2001:db8::1",
        "2002:0a00:0001::1",
        "2002:7f00:0001::1",
        "2002:a9fe:a9fe::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd12:3456:789a::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void what_is_not_of_the_public_internet_is_refused(String address) throws Exception {
    assertThat(permits("", address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "223.255.255.255",
        "::ffff:1.1.1.1",
        "64:ff9b::1.1.1.1",
        "2001:200::1",
        "2001:4860:4860::8888",
        "2002:0101:0101::1",
        "2606:4700::1111"
      })
  void what_is_public_is_permitted(String address) throws Exception {
    assertThat(permits("", address)).isTrue();
  }

  @Test
  void what_is_allowed_is_permitted_and_nothing_beside_it() throws Exception {
    var allowed = "127.0.0.1, 10.1.0.0/16,fd00::/8";

    assertThat(permits(allowed, "127.0.0.1")).isTrue();
    assertThat(permits(allowed, "127.0.0.2")).isFalse();
    assertThat(permits(allowed, "10.1.2.3")).isTrue();
    assertThat(permits(allowed, "::ffff:10.1.2.3")).isTrue();
    assertThat(permits(allowed, "64:ff9b::10.1.2.3")).isTrue();
    assertThat(permits(allowed, "10.2.0.1")).isFalse();
    assertThat(permits(allowed, "fd12::1")).isTrue();
    assertThat(permits(allowed, "fc12::1")).isFalse();
  }
}

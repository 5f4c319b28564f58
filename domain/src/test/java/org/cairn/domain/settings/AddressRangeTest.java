package org.cairn.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, 10.0.0.1, true",
    "10.0.0.1, 10.0.0.2, false",
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "10.1.2.3/8, 10.9.9.9, true",
    "192.168.1.128/25, 192.168.1.128, true",
    "192.168.1.128/25, 192.168.1.127, false",
    "172.16.0.0/12, 172.31.255.255, true",
    "172.16.0.0/12, 172.32.0.0, false",
    "10.0.0.4/31, 10.0.0.5, true",
    "10.0.0.4/31, 10.0.0.6, false",
    "10.0.0.4/32, 10.0.0.4, true",
    "10.0.0.4/32, 10.0.0.5, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, ::1, false",
    "::1, 0:0:0:0:0:0:0:1, true",
    "::1, ::2, false",
    "2001:db8::/32, 2001:DB8:ffff::1, true",
    "2001:db8::/32, 2001:db9::1, false",
    "2001:db8:0:8000::/49, 2001:db8:0:ffff::1, true",
    "2001:db8:0:8000::/49, 2001:db8:0:7fff::1, false",
    "fe80::/10, febf::1, true",
    "fe80::/10, fec0::1, false",
    "::/0, 2001:db8::1, true",
    "::/0, 10.0.0.1, false",
    "10.0.0.1, ::ffff:10.0.0.1, true",
    "::ffff:10.0.0.1, 10.0.0.1, true"
  })
  void a_range_holds_what_begins_with_its_bits(String range, String address, boolean held) {
    var found = AddressRange.parse(range).orElseThrow();

    assertThat(found.holds(AddressRange.address(address).orElseThrow())).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "localhost",
        "proxy.example.org",
        "10.0.0",
        "10.0.0.256",
        "10.0.0.1.1",
        "010.0.0.1",
        "0x7f.0.0.1",
        "2130706433",
        "10.0.0.1/",
        "10.0.0.1/33",
        "10.0.0.1/-1",
        "10.0.0.1/08",
        "10.0.0.1/8/8",
        "10.0.0.1/255.0.0.0",
        "::1/129",
        "::ffff:10.0.0.1/128",
        "::1%1",
        "[::1]",
        "1::2::3",
        "12345::",
        ":",
        "1:2:3:4:5:6:7:8:9",
        "10.0.0.1:80",
        "::ffff:10.0.0.999"
      })
  void anything_else_is_none(String text) {
    assertThat(AddressRange.parse(text)).isEmpty();
  }

  @Test
  void a_name_is_never_looked_up() {
    assertThat(AddressRange.address("localhost")).isEmpty();
    assertThat(AddressRange.address("dead.beef")).isEmpty();
  }
}

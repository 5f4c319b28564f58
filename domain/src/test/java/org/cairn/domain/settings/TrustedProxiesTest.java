package org.cairn.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  private static final String PROXY = "127.0.0.1";
  private static final String DEVICE = "203.0.113.9";

  private final TrustedProxies proxies =
      TrustedProxies.parse("127.0.0.1, ::1,10.0.0.0/8,fe80::/10");

  private String caller(String peer, String... forwardedFor) {
    return proxies.caller(peer, List.of(forwardedFor));
  }

  @Test
  void a_trusted_proxy_says_for_whom_it_calls() {
    assertThat(caller(PROXY, DEVICE)).isEqualTo(DEVICE);
    assertThat(caller("0:0:0:0:0:0:0:1", DEVICE)).isEqualTo(DEVICE);
    assertThat(caller("fe80:0:0:0:0:0:0:7%eth0", DEVICE)).isEqualTo(DEVICE);
  }

  @Test
  void a_stranger_who_sends_the_header_is_not_believed() {
    assertThat(caller(DEVICE, "198.51.100.1")).isEqualTo(DEVICE);
    assertThat(TrustedProxies.parse("").caller(PROXY, List.of(DEVICE))).isEqualTo(PROXY);
  }

  @Test
  void without_the_header_the_peer_is_the_caller() {
    assertThat(proxies.caller(PROXY, null)).isEqualTo(PROXY);
    assertThat(proxies.caller(DEVICE, null)).isEqualTo(DEVICE);
  }

  @Test
  void what_a_caller_wrote_left_of_its_own_address_is_ignored() {
    assertThat(caller(PROXY, "198.51.100.1, " + DEVICE)).isEqualTo(DEVICE);
    assertThat(caller(PROXY, "127.0.0.1," + DEVICE)).isEqualTo(DEVICE);
    assertThat(caller(PROXY, "<script>, unknown ,, " + DEVICE)).isEqualTo(DEVICE);
  }

  @Test
  void a_trusted_proxy_says_by_which_scheme_the_client_came() {
    assertThat(proxies.scheme(PROXY, List.of("https"))).contains("https");
    assertThat(proxies.scheme(PROXY, List.of("http"))).contains("http");
    assertThat(proxies.scheme(PROXY, null)).isEmpty();
    assertThat(proxies.scheme(PROXY, List.of("https", "http"))).isEmpty();
    assertThat(proxies.scheme(PROXY, List.of("https, http"))).isEmpty();
    assertThat(proxies.scheme(PROXY, List.of("javascript"))).isEmpty();
  }

  @Test
  void a_stranger_says_nothing_of_the_scheme() {
    assertThat(proxies.scheme(DEVICE, List.of("https"))).isEmpty();
    assertThat(TrustedProxies.parse("").scheme(PROXY, List.of("https"))).isEmpty();
  }

  @Test
  void proxies_behind_each_other_are_passed_over_from_the_right() {
    assertThat(caller(PROXY, "198.51.100.1, " + DEVICE + ", 10.1.2.3,10.0.0.1")).isEqualTo(DEVICE);
  }

  @Test
  void lines_of_the_header_are_one_list() {
    assertThat(caller(PROXY, "198.51.100.1", DEVICE + ", 10.1.2.3", "10.0.0.1")).isEqualTo(DEVICE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "unknown",
        "localhost",
        "203.0.113.9:4711",
        "[2001:db8::1]",
        "203.0.113.9,",
        "203.0.113.9, example.org, 10.0.0.1",
        "10.0.0.1, 10.0.0.2"
      })
  void a_header_that_names_nobody_leaves_the_peer(String header) {
    assertThat(caller(PROXY, header)).isEqualTo(PROXY);
  }

  @Test
  void one_caller_has_one_address_however_it_is_written() {
    var plain = "2001:db8:0:0:0:0:0:1";

    assertThat(caller(PROXY, "2001:db8::1")).isEqualTo(plain);
    assertThat(caller(PROXY, "2001:0DB8:0::0001")).isEqualTo(plain);
    assertThat(caller(PROXY, "::ffff:203.0.113.9")).isEqualTo(DEVICE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "10.0.0.1,", ",", "10.0.0.1;10.0.0.2", "10.0.0.0/40"})
  void what_is_no_list_of_addresses_and_networks_may_not_be_set(String text) {
    assertThat(TrustedProxies.isValid(text)).isFalse();
    assertThat(Setting.TRUSTED_PROXIES.accepts(text)).isFalse();
    assertThat(Setting.TRUSTED_PROXIES.accepts("10.0.0.1, 10.1.0.0/16,2001:db8::/32")).isTrue();
  }
}

package org.cairn.audit.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.cairn.domain.settings.OutwardAddresses;
import org.junit.jupiter.api.Test;

class OutwardResolverTest {
  private static OutwardResolver knowing(String... addresses) {
    return new OutwardResolver(
        OutwardAddresses.allowing(""),
        host -> {
          var found = new InetAddress[addresses.length];
          for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
          }
          return found;
        });
  }

  @Test
  void of_several_addresses_only_those_outside_are_tried() throws UnknownHostException {
    assertThat(knowing("127.0.0.1", "1.1.1.1", "fd00::1").resolve("mixed.example.org"))
        .containsExactly(InetAddress.getByName("1.1.1.1"));
  }

  @Test
  void a_name_that_leads_inside_only_is_refused() {
    assertThatThrownBy(() -> knowing("10.0.0.1", "::1").resolve("inside.example.org"))
        .isInstanceOf(InwardAddress.class);
  }
}

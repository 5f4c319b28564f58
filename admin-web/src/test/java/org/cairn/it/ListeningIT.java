package org.cairn.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Row P24: nothing listens but the one HTTP port, on the loopback address. */
class ListeningIT extends ServerIT {
  @Test
  void the_server_listens_on_one_port_of_the_loopback_address() throws IOException {
    assumeTrue(Sockets.areKnown(), "needs Linux");

    var sockets = Sockets.of(CairnContainer.serverProcess().pid());

    assertThat(sockets.listening()).containsExactly("loopback:" + client().port());
    assertThat(sockets.datagrams()).isEmpty();
  }
}

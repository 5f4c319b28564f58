package org.cairn.it;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Base of tests that talk to the built WAR as a client does. All share one server, and run in any
 * order.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class ServerIT {
  @ArquillianResource URL base;

  @Deployment(testable = false)
  public static WebArchive builtWar() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/cairn.war"));
  }

  /** Sends requests without a token. */
  protected Client client() {
    try {
      return new Client(new URI("http", null, "127.0.0.1", base.getPort(), null, null, null));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

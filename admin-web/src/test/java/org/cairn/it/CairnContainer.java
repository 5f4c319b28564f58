package org.cairn.it;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Payara's container starts a server for each test class. This one deploys the built WAR once and
 * keeps it until the suite ends: every class of tests meets the same server and must not mind what
 * others left in it.
 */
public class CairnContainer extends PayaraMicroDeployableContainer {
  private ServerUnderTest server;
  private Archive<?> archive;
  private ProtocolMetaData deployed;

  @Override
  public void setup(PayaraMicroContainerConfiguration configuration) {
    server = ServerUnderTest.prepare();
    server.configure(configuration);
    super.setup(configuration);
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> war) throws DeploymentException {
    if (deployed == null) {
      deployed = super.deploy(war);
      archive = war;
    }
    return deployed;
  }

  @Override
  public void undeploy(Archive<?> war) {
    // Kept until the suite ends.
  }

  @Override
  public void stop() throws LifecycleException {
    try {
      if (deployed != null) {
        var process = serverProcess();
        super.undeploy(archive);
        // Coverage is written when the process ends.
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
      }
      super.stop();
    } catch (DeploymentException e) {
      throw new LifecycleException("The server does not end", e);
    } finally {
      server.close();
    }
  }

  /** The server is a child of the Java machine that runs the tests. */
  static ProcessHandle serverProcess() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains("payara-micro"))
        .findFirst()
        .orElseThrow();
  }
}

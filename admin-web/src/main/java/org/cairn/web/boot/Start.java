package org.cairn.web.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.domain.settings.Settings;
import org.cairn.domain.store.SchemaReady;
import org.cairn.vault.VaultClosed;
import org.cairn.web.edge.TraceInLogs;

/**
 * The order of starting: tables, then whatever the modules do when their tables are there, then
 * requests.
 */
@ApplicationScoped
public class Start {
  private static final Logger LOG = Logger.getLogger(Start.class.getName());

  @Inject Settings settings;
  @Inject Event<SchemaReady> schemaReady;

  private volatile boolean done;

  void start() {
    TraceInLogs.install();
    try {
      new Migrations(new DatabaseAccess(settings).unlimited()).run();
      schemaReady.fire(new SchemaReady());
      done = true;
    } catch (BootFailure e) {
      giveUp(e);
    } catch (VaultClosed e) {
      giveUp(new BootFailure(e.getMessage(), e));
    }
  }

  /** Whether requests can be served. */
  public boolean isDone() {
    return done;
  }

  /** A server without its application would only look alive. */
  private static void giveUp(BootFailure failure) {
    LOG.log(Level.SEVERE, "Cairn cannot start: {0}", failure.getMessage());
    Runtime.getRuntime().halt(3);
  }
}

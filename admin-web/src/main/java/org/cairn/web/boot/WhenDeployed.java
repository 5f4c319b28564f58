package org.cairn.web.boot;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Starts Cairn as part of the web application, before it is given requests. Not as a startup bean:
 * Payara enlists connections in a transaction of {@code @Transactional} only for servlets and
 * listeners, and for threads that these have begun. Under an enterprise bean, each statement of
 * such a transaction would commit by itself.
 */
@WebListener
public class WhenDeployed implements ServletContextListener {
  @Inject Start start;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    start.start();
  }
}

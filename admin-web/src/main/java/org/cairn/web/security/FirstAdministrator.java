package org.cairn.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cairn.access.CreateFirstAdministrator;
import org.cairn.domain.id.Ids;
import org.cairn.domain.settings.FirstLogin;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.domain.store.SchemaReady;

/** Makes the first administrator at the first start, and leaves a one-time password for them. */
@ApplicationScoped
public class FirstAdministrator {
  private static final int AFTER_THE_VAULT = 200;

  @Inject CreateFirstAdministrator createFirstAdministrator;
  @Inject Settings settings;
  @Inject Ids ids;

  void make(@Observes @Priority(AFTER_THE_VAULT) SchemaReady event) {
    createFirstAdministrator
        .create(settings.optional(Setting.ADMIN_PASSWORD), "start-" + ids.next())
        .ifPresent(password -> FirstLogin.leave(settings, password));
  }
}

package org.cairn.web.rest;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import javax.sql.DataSource;
import org.cairn.audit.AuditFilter;
import org.cairn.audit.AuditTrail;
import org.cairn.audit.FindAuditEntries;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;

@Path("/probe")
@RequestScoped
@Produces("application/json")
@PermitAll
public class ProbeResource {
  @Inject AuditTrail trail;
  @Inject FindAuditEntries find;

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  @GET
  @Path("tx")
  @Transactional
  public String tx() throws Exception {
    trail.append(AuditEntry.of(Caller.system("x"), AuditAction.USER_CREATED, "user", "1"));
    trail.append(AuditEntry.of(Caller.system("x"), AuditAction.USER_CREATED, "user", "2"));
    return "1";
  }

  @GET
  @Path("read")
  public String read() throws Exception {
    try (var c = database.getConnection();
        var s = c.prepareStatement("SELECT 1+?")) {
      s.setInt(1, 4);
      s.executeQuery();
    }
    return "1";
  }

  @GET
  @Path("jpa")
  public Object jpa() {
    return find.find(new AuditFilter(null, null, null, null, null, null, null), 2).items().size();
  }

  @GET
  @Path("sleep")
  public String sleep(@jakarta.ws.rs.QueryParam("s") int seconds) throws Exception {
    try (var c = database.getConnection();
        var s = c.createStatement()) {
      s.executeQuery("SELECT SLEEP(" + seconds + ")");
    }
    return "1";
  }

  @GET
  @Path("where")
  public Object where() {
    var l = com.fasterxml.jackson.databind.ObjectMapper.class;
    return java.util.Map.of(
        "jackson",
        l.getProtectionDomain().getCodeSource().getLocation().toString(),
        "core",
        com.fasterxml.jackson.core.JsonFactory.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toString(),
        "slf4j",
        org.flywaydb.core.Flyway.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toString());
  }

  public record Body(int a, java.math.BigDecimal b) {}

  @POST
  @Path("body")
  public Object body(Body body) {
    return body;
  }

  @POST
  @Path("bytes")
  public Object bytes(byte[] body) {
    return java.util.Map.of("n", body.length);
  }
}

package org.cairn.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.cairn.access.store.EnrolmentStore;
import org.cairn.access.store.UserStore;
import org.cairn.access.token.EnrolmentCode;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.id.Ids;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/**
 * Gives out a code with which one new device of a user signs in, once and soon, without a password.
 *
 * <p>Transaction: one. Audited as {@code ENROLMENT_CODE_ISSUED}. Fails with {@code INVALID} for a
 * user who is unknown or inactive.
 */
@ApplicationScoped
public class IssueEnrolmentCode {
  @Inject UserStore users;
  @Inject EnrolmentStore codes;
  @Inject AuditTrail audit;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject Ids ids;

  private final SecureRandom random = new SecureRandom();

  /**
   * A code, to be shown once.
   *
   * @param qr what a picture of it for the device's camera holds: server and code
   */
  public record Issued(UUID id, UUID userId, String code, String qr, Instant expiresAt) {
    @Override
    public String toString() {
      return "Issued[" + id + "]";
    }
  }

  @Transactional
  public Issued issue(Caller caller, UUID userId) {
    Optional.ofNullable(userId)
        .flatMap(users::find)
        .filter(User::active)
        .orElseThrow(() -> Problem.invalid("/userId", "There is no such active user."));
    var issued = make(userId);
    var hash = EnrolmentCode.hash(issued.code());
    codes.add(
        new EnrolmentStore.Issued(issued.id(), userId, hash, caller.userId(), issued.expiresAt()));
    var details = JsonNodeFactory.instance.objectNode().put("userId", userId.toString());
    audit.append(
        AuditEntry.of(caller, AuditAction.ENROLMENT_CODE_ISSUED, "enrolment", issued.id())
            .with(details));
    return issued;
  }

  private Issued make(UUID userId) {
    var life = Duration.ofMinutes(settings.number(Setting.ENROLMENT_CODE_MINUTES));
    var code = EnrolmentCode.make(random);
    var qr = "cairn:enrol?server=" + settings.publicUrl() + "&code=" + code;
    var until = clock.instant().plus(life).truncatedTo(ChronoUnit.MILLIS);
    return new Issued(ids.next(), userId, code, qr, until);
  }
}

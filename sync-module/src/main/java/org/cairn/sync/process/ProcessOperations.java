package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.NotAudited;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.id.Ids;
import org.cairn.sync.store.LaneStore;
import org.cairn.sync.store.LeaseStore;
import org.cairn.sync.store.PendingStore;
import org.cairn.sync.store.StateStore;

/**
 * Works on operations of one device: they leave the queue in the very transaction in which they
 * take effect, or fail.
 *
 * <p>Transaction: one for each call. Its first statement makes sure that nobody else has taken the
 * lane, and keeps others from taking it until the commit.
 */
@ApplicationScoped
class ProcessOperations {
  @Inject LeaseStore leases;
  @Inject LaneStore lanes;
  @Inject PendingStore pending;
  @Inject StateStore states;
  @Inject EndOperations end;
  @Inject Ids ids;

  /**
   * Works on the next operations.
   *
   * @param most how many
   * @param careful whether an earlier attempt failed
   * @return how many were worked on; 0 where none is left, or the queue is paused
   * @throws LeaseLost where somebody else has taken the lane
   */
  @Transactional
  @NotAudited("Audited where the operations are decided.")
  int process(Claim claim, int most, boolean careful) {
    fence(claim);
    if (states.isPaused()) {
      return 0;
    }
    var next = pending.read(pending.lockNext(claim.deviceId(), most));
    if (!next.isEmpty()) {
      // One that was tried before is looked up: the last worker may not have told why it failed.
      end.apply(next, careful || next.get(0).attempts() > 0);
    }
    return next.size();
  }

  /**
   * The next of the operations, or the one of this number, fails for good. Those that were tried
   * together with it were not at fault: their attempts are forgotten.
   */
  @Transactional
  @NotAudited("Audited where the operation is given up.")
  void giveUp(Claim claim, Long seq, Rejected reason) {
    fence(claim);
    var one = seq == null ? pending.lockNext(claim.deviceId(), 1) : List.of(seq);
    var next = pending.read(one);
    if (!next.isEmpty()) {
      // Before the audit entry: who adds operations of this device meanwhile waits for that.
      lanes.forgetAttempts(claim.deviceId());
      end.giveUp(next, reason, Caller.system("queue-" + ids.next()));
    }
  }

  /**
   * What was tried together.
   *
   * @param operations how many
   * @param attempts how often the first of them was tried by now
   */
  record Tried(int operations, int attempts) {}

  /**
   * The next of the operations could not be worked on.
   *
   * @param most how many were to be tried together
   */
  @Transactional
  @NotAudited("Nothing is done but that it is tried once more.")
  Tried postpone(Claim claim, int most, String trouble) {
    fence(claim);
    var numbers = pending.lockNext(claim.deviceId(), most);
    if (numbers.isEmpty()) {
      return new Tried(0, 0);
    }
    pending.tried(numbers, trouble);
    return new Tried(numbers.size(), pending.read(numbers.subList(0, 1)).get(0).attempts());
  }

  /** Nobody works on the lane for a while. */
  @Transactional
  @NotAudited("Nothing is done but that it is tried later.")
  void rest(Claim claim, Duration rest) {
    fence(claim);
    lanes.refresh(claim.deviceId(), rest);
  }

  private void fence(Claim claim) {
    if (!leases.holds(claim.deviceId(), claim.token())) {
      throw new LeaseLost();
    }
  }
}

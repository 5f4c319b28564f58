package org.cairn.sync.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many pushes this server is working on while their devices wait. What nobody waits for can let
 * them go first.
 */
@ApplicationScoped
public class PushesInProgress {
  private final Lock lock = new ReentrantLock();
  private final Condition none = lock.newCondition();
  private int count;

  void begin() {
    change(1);
  }

  void end() {
    change(-1);
  }

  private void change(int by) {
    lock.lock();
    try {
      count += by;
      if (count == 0) {
        none.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until there are none, and not for longer than that.
   *
   * @param most in nanoseconds
   */
  public void giveWay(long most) {
    lock.lock();
    try {
      long left = most;
      while (count > 0 && left > 0) {
        left = none.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      // The server ends.
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}

package org.cairn.sync.threads;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/** The container's executors without threads: tasks are kept, and run when the test says so. */
public final class ContainerThreads {
  /** To be run at once. */
  public final Deque<Runnable> tasks = new ArrayDeque<>();

  /** To be run later, once each: the container knows no other way that works. */
  public final Deque<Runnable> scheduled = new ArrayDeque<>();

  /** After how long, in the unit that the task gave. */
  public final List<Long> delays = new ArrayList<>();

  /** Whether tasks to be run at once are refused. */
  public boolean busy;

  /** Whether tasks to be run later are refused. */
  public boolean timerBusy;

  public ManagedExecutorService executor() {
    return only(
        ManagedExecutorService.class,
        "execute",
        given -> {
          refuseWhere(busy);
          tasks.add((Runnable) given[0]);
        });
  }

  public ManagedScheduledExecutorService timer() {
    return only(
        ManagedScheduledExecutorService.class,
        "schedule",
        given -> {
          refuseWhere(timerBusy);
          scheduled.add((Runnable) given[0]);
          delays.add((Long) given[1]);
        });
  }

  private static void refuseWhere(boolean busy) {
    if (busy) {
      throw new RejectedExecutionException();
    }
  }

  /** What a call of the one method does. */
  @FunctionalInterface
  private interface Call {
    void with(Object[] arguments);
  }

  private <T> T only(Class<T> type, String name, Call call) {
    var proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (!method.getName().equals(name)) {
                throw new AssertionError("Not to be called: " + method);
              }
              call.with(arguments);
              return null;
            });
    return type.cast(proxy);
  }
}

package org.cairn.sync.threads;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;

/** The container's executor without threads: tasks are kept, and run when the test says so. */
public final class ContainerThreads {
  /** To be run at once. */
  public final Deque<Runnable> tasks = new ArrayDeque<>();

  /** Whether tasks are refused. */
  public boolean busy;

  public ManagedExecutorService executor() {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            ManagedExecutorService.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (self, method, arguments) -> {
              if (!method.getName().equals("execute")) {
                throw new AssertionError("Not to be called: " + method);
              }
              if (busy) {
                throw new RejectedExecutionException();
              }
              tasks.add((Runnable) arguments[0]);
              return null;
            });
  }
}

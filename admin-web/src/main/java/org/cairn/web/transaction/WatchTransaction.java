package org.cairn.web.transaction;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.cairn.domain.audit.NotAudited;

/** Has a transaction that has just begun tell its end to {@link FailUnlessCommitted}. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
@NotAudited("The use case appends to the trail itself.")
public class WatchTransaction {
  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;

  @AroundInvoke
  Object run(InvocationContext useCase) throws Exception {
    TransactionEnd.awaitedIn(useCase).ifPresent(transactions::registerInterposedSynchronization);
    return useCase.proceed();
  }
}

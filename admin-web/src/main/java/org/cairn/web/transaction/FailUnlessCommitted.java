package org.cairn.web.transaction;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;
import org.cairn.domain.audit.NotAudited;

/**
 * Lets no use case return as if its work were kept when it is not. The container rolls back a
 * transaction that has run out of time, and then returns the result of the method all the same: a
 * device would forget edits that the server does not have. Where it does complain of a commit, it
 * is by an exception that Jersey answers by itself, as no problem.
 *
 * <p>Stands before the container's own interceptor; {@link WatchTransaction} stands behind it.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
@NotAudited("The use case appends to the trail itself.")
public class FailUnlessCommitted {
  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;

  @AroundInvoke
  Object run(InvocationContext useCase) throws Exception {
    if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
      // It joins a transaction, whose end its beginner waits for.
      return useCase.proceed();
    }
    var end = TransactionEnd.awaitedBy(useCase);
    try {
      var result = useCase.proceed();
      end.requireCommitted();
      return result;
    } catch (TransactionalException complaint) {
      throw end.meaning(complaint);
    }
  }
}

package org.veilleuse.web.setup;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.util.concurrent.locks.Lock;
import org.veilleuse.moderation.comment.WriteTurn;

/**
 * Lets everything that writes in a declared transaction take its turn, as comments do: from before
 * the transaction begins until after it is committed. Methods that only read declare SUPPORTS.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class WritersTakeTurns {

  @AroundInvoke
  Object take(InvocationContext call) throws Exception {
    if (onlyReads(call)) {
      return call.proceed();
    }
    Lock turn = WriteTurn.lock();
    turn.lock();
    try {
      return call.proceed();
    } finally {
      turn.unlock();
    }
  }

  private static boolean onlyReads(InvocationContext call) {
    Transactional declared = call.getMethod().getAnnotation(Transactional.class);
    if (declared == null) {
      declared = call.getMethod().getDeclaringClass().getAnnotation(Transactional.class);
    }
    return declared != null && declared.value() == Transactional.TxType.SUPPORTS;
  }
}

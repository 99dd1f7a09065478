package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransactionsTest {

  private final TestBlog blog = new TestBlog();
  private final Transactions turns = Transactions.takingTurns(blog.transaction);

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void writersTakeTurnsAndReadersDoNotWait() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch read = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(5);
    try {
      Future<?> first =
          threads.submit(
              () ->
                  turns.run(
                      () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        await(read);
                        inside.decrementAndGet();
                      }));
      Future<?>[] others = new Future<?>[3];
      for (int i = 0; i < others.length; i++) {
        others[i] =
            threads.submit(
                () ->
                    turns.run(
                        () -> {
                          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                          Thread.yield();
                          inside.decrementAndGet();
                        }));
      }
      assertThat(threads.submit(() -> turns.read(() -> "read")).get()).isEqualTo("read");
      read.countDown();
      first.get();
      for (Future<?> other : others) {
        other.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(most).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void workThatFailsIsRolledBackAndTheNextWriterHasItsTurn() throws Exception {
    assertThatThrownBy(
            () ->
                turns.run(
                    () -> {
                      blog.transaction
                          .entities()
                          .createNativeQuery("insert into comment_thread values ('x', true)")
                          .executeUpdate();
                      throw new IllegalArgumentException("on purpose");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("on purpose");

    assertThat(turns.active()).isFalse();
    assertThat(blog.sql("select * from comment_thread")).isEmpty();
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      assertThat(other.submit(() -> turns.write(() -> "written")).get()).isEqualTo("written");
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void workInsideATransactionJoinsIt() {
    blog.transaction.begin();
    turns.run(() -> {});
    assertThat(turns.active()).isTrue();
    blog.transaction.rollback();
  }
}

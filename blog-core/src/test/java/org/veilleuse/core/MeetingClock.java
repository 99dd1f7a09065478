package org.veilleuse.core;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A clock that lets nobody go on before a second one has asked for the time too: it brings two
 * threads to the same line of the code under test.
 */
public final class MeetingClock extends Clock {

  private final CyclicBarrier barrier = new CyclicBarrier(2);

  @Override
  public Instant instant() {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the other one never came", e);
    }
    return Instant.parse("2026-03-01T08:00:00Z");
  }

  /** What each of the two gave, or the exception that it threw. */
  public static List<Object> both(Callable<?> one, Callable<?> other) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Object> results = new ArrayList<>();
      List<Future<?>> futures = List.of(threads.submit(one), threads.submit(other));
      for (Future<?> future : futures) {
        try {
          results.add(future.get());
        } catch (ExecutionException e) {
          results.add(e.getCause());
        }
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}

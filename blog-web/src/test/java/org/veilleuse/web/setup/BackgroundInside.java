package org.veilleuse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a request may go on with while its work is done in the background. */
interface BackgroundInside {

  @Test
  default void aRequestReadsOnWhenTheWorkThatItBeganHasEnded() throws InterruptedException {
    EntityManager entities = CDI.current().select(EntityManager.class).get();
    CountDownLatch done = new CountDownLatch(1);
    // Outside a transaction: what reads here is kept until the request ends.
    read(entities);
    CDI.current()
        .select(Background.class)
        .get()
        .run(
            () -> {
              read(entities);
              done.countDown();
            });
    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    for (int i = 0; i < 20; i++) {
      read(entities);
      Thread.sleep(25);
    }
  }

  private static void read(EntityManager entities) {
    assertThat(entities.createNativeQuery("select 1").getSingleResult()).isNotNull();
  }
}

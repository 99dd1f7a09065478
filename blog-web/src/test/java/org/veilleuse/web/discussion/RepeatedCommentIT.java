package org.veilleuse.web.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.Desk;
import org.veilleuse.web.testing.RunningBlog;

@ExtendWith(BlogExtension.class)
class RepeatedCommentIT {

  private static final String POST = "/posts/pourquoi-j-ai-ferme-mes-notifications";
  private static final int MANY = 50;

  @Test
  void fiftyIdenticalCommentsAtOnceAreOneCommentWithOneReceipt(RunningBlog blog) throws Exception {
    String address = Client.newAddress();
    String text = "Mon téléphone dort dans la cuisine depuis mars.";
    Client reader = new Client(blog, address);
    Map<String, String> form =
        new Commenter(reader, POST).filled(Map.of("pseudonym", "Double clic", "text", text));
    CountDownLatch together = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(MANY);
    try {
      List<Future<Answer>> sending = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        sending.add(
            pool.submit(
                () -> {
                  together.await();
                  return new Client(blog, address).post(POST, form);
                }));
      }
      together.countDown();
      List<String> receipts = new ArrayList<>();
      for (Future<Answer> sent : sending) {
        assertThat(sent.get().status()).as(sent.get().text()).isEqualTo(302);
        receipts.add(sent.get().location());
      }
      assertThat(receipts).hasSize(MANY).containsOnly(receipts.get(0));
      assertThat(reader.get(receipts.get(0)).status()).isEqualTo(200);

      String another = new Commenter(new Client(blog), POST).receipt("Double clic", text);
      assertThat(another).isNotEqualTo(receipts.get(0));
      assertThat(reader.get(another).status()).isEqualTo(200);
    } finally {
      pool.shutdownNow();
    }
    // The second client's copy waits behind the first's: two are stored, not fifty-one.
    Desk desk = new Desk(Client.signedIn(blog, "malik"));
    var waiting = desk.find(text);
    assertThat(waiting.text()).contains("another identical comment");
    desk.reject(waiting, "Déjà dit.");
    assertThat(desk.find(text)).isNull();
  }

  @Test
  void aCommentSentAgainLaterLeadsToTheSameReceipt(RunningBlog blog) {
    Commenter reader = new Commenter(new Client(blog), POST);
    String text = "La sonnette de la porte me suffit.";
    String receipt = reader.receipt("Rosalie", text);
    assertThat(reader.receipt("Rosalie", text)).isEqualTo(receipt);
    assertThat(reader.receipt("Rosalie B.", text)).isNotEqualTo(receipt);
  }
}

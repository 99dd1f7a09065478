package org.veilleuse.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.RunningBlog;

/** What is kept for everybody holds nothing that one visitor put there. */
@ExtendWith(BlogExtension.class)
class KeptPagesIT {

  private static final String POST = "/posts/what-i-keep-when-i-clear-the-shelf";

  @Test
  void aLinkCannotFillInTheFormOfTheNextReader(RunningBlog blog) {
    Client stranger = new Client(blog);
    String planted = "pseudonym=Mallory&text=planted+words&website=x&token=bad";
    assertThat(
            stranger
                .get(
                    POST
                        + "?jakarta.faces.ViewState=stateless&comment-form=comment-form&"
                        + planted)
                .status())
        .isEqualTo(400);
    assertThat(stranger.get(POST + "?" + planted).status()).isEqualTo(200);

    Answer seen = new Client(blog).get(POST);
    assertThat(seen.text()).doesNotContain("Mallory").doesNotContain("planted");
    assertThat(seen.page().selectFirst("#comment-form").attr("action")).isEqualTo(POST);
  }

  @Test
  void whatALinkSaysDoesNotWinOverWhatWasTyped(RunningBlog blog) {
    Client reader = new Client(blog);
    Answer page = reader.get(POST);
    assertThat(reader.post(POST + "?text=planted", Client.fields(page, "comment-form")).status())
        .isEqualTo(400);
  }

  @Test
  void aPageHasOneNumberOnly(RunningBlog blog) {
    Client reader = new Client(blog);
    for (String number : new String[] {"abc", "01", "+1", "1.0", "", "0", "1234567", "99999"}) {
      assertThat(reader.get("/?page=" + number).status()).as(number).isEqualTo(404);
    }
    assertThat(reader.get("/?page=1").status()).isEqualTo(200);
    assertThat(reader.get(POST + "?page=zzz").header("ETag"))
        .isEqualTo(reader.get(POST).header("ETag"));
  }
}

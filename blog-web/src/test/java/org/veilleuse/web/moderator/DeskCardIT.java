package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.Desk;
import org.veilleuse.web.testing.RunningBlog;

/** What a card says besides its comment: notes, who reads it, what is known, what was decided. */
@ExtendWith(BlogExtension.class)
class DeskCardIT {

  private static final String POST = "/posts/a-small-web-is-a-neighbourhood";

  private static Commenter commenter(RunningBlog blog) {
    return new Commenter(new Client(blog), POST);
  }

  private static String part(Client moderator, String text, String selector) {
    return new Desk(moderator).find(text).article().select(selector).text();
  }

  private static String mark(Client moderator, String text) {
    return new Desk(moderator).find(text).article().attr("data-mark");
  }

  private static String id(String mark) {
    return mark.split("\\.")[0];
  }

  @Test
  void aNoteStandsOnItsCardAndOneOnTheCommenterOnAllOfTheirs(RunningBlog blog) {
    String one = "I weave my curtains from what the wind leaves.";
    String other = "The wind leaves less every year, and so do I.";
    String strange = "I am another weaver, and I buy my curtains.";
    Commenter weaver = commenter(blog);
    weaver.receipt("Weaver", one);
    weaver.receipt("Weaver", other);
    commenter(blog).receipt("Weaver", strange);
    Client malik = Client.signedIn(blog, "malik");
    String mark = mark(malik, one);
    DeskIT.asked(malik, "action", "note", "mark", mark, "note", "Not a poem.");
    DeskIT.asked(
        malik, "action", "note", "mark", mark, "note", "Writes in verse.", "about", "commenter");

    Client admin = Client.signedIn(blog, "admin");
    assertThat(part(admin, one, ".notes summary")).startsWith("Notes (2)");
    assertThat(part(admin, one, ".notes li")).contains("Not a poem. malik, on");
    assertThat(part(admin, other, ".notes summary")).startsWith("Notes (1)");
    assertThat(part(admin, other, ".notes li"))
        .contains("Writes in verse. malik, on", "about the person")
        .doesNotContain("Not a poem.");
    assertThat(part(admin, strange, ".notes summary")).startsWith("Notes (0)");
    assertThat(part(admin, strange, ".notes li")).isEmpty();
  }

  @Test
  void aRequestClaimsOneCommentAndIsToldWhichOthersRead(RunningBlog blog) {
    String one = "Whoever rings twice has forgotten the first time.";
    String other = "Whoever never rings has a key.";
    commenter(blog).receipt("Ringer", one);
    commenter(blog).receipt("Ringer", other);
    Client malik = Client.signedIn(blog, "malik");
    Client admin = Client.signedIn(blog, "admin");
    String first = mark(malik, one);
    String second = mark(malik, other);

    String his =
        DeskIT.asked(
            malik, "action", "claim", "mark", first, "mark", second, "shown", first, "shown",
            second);
    assertThat(his).isEqualTo("{\"claims\":{}}");
    assertThat(part(admin, one, ".claimed")).isEqualTo("malik is reading this comment.");
    assertThat(part(admin, other, ".claimed")).isEmpty();

    String hers =
        DeskIT.asked(admin, "action", "claim", "mark", second, "shown", first, "shown", second);
    assertThat(hers)
        .isEqualTo("{\"claims\":{\"" + id(first) + "\":\"malik is reading this comment.\"}}");
    assertThat(DeskIT.asked(admin, "action", "free", "mark", second, "shown", second))
        .isEqualTo("{\"claims\":{}}");
  }

  @Test
  void aCardSaysWhatBecameOfTheCommenterSoFarAndOfTheNameElsewhere(RunningBlog blog) {
    String insult = "La cave est à moi, tu es vraiment une pauvre fille.";
    Commenter cellarer = commenter(blog);
    Client malik = Client.signedIn(blog, "malik");
    Desk desk = new Desk(malik);
    cellarer.receipt("Cellarer", "My cellar has one window and two opinions.");
    desk.approve(desk.find("one window and two opinions"));
    cellarer.receipt("Cellarer", insult);
    desk.reject(desk.find(insult), "An insult.");

    cellarer.receipt("Cellarer", "The second opinion is about the window.");
    assertThat(part(malik, "opinion is about the window", ".case-known"))
        .startsWith("So far: 1 published, 1 rejected or spam, flagged for ")
        .contains(", seen since ");
    commenter(blog).receipt("Cellarer", "I only borrowed the name of the cellar.");
    assertThat(part(malik, "borrowed the name of the cellar", ".case-known"))
        .startsWith("So far: nothing published, nothing turned down, seen since ");
  }

  @Test
  void aCardShowsWhatWasDecidedOnALikeOneAndWhy(RunningBlog blog) {
    String decided = "Come and buy my garden gnomes before the frost takes them";
    String like = "Come and buy my garden gnomes before the frost takes them all";
    String unlike = "Sundials are never late in the shade";
    commenter(blog).receipt("Gnome", decided);
    Client malik = Client.signedIn(blog, "malik");
    Desk desk = new Desk(malik);
    desk.reject(desk.find(decided), "No gnomes for sale here.");
    commenter(blog).receipt("Another", like);
    commenter(blog).receipt("Sundial", unlike);

    assertThat(part(malik, like, ".case-like"))
        .startsWith("Decided on similar comments (1)")
        .contains("by malik, on", "% in common", decided, "Reason: No gnomes for sale here.");
    assertThat(part(malik, unlike, ".case-like")).isEmpty();
  }
}

package org.veilleuse.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.core.exchange.ExportedComment.CommentKind;
import org.veilleuse.core.exchange.ExportedComment.CommentStatus;
import org.veilleuse.core.exchange.ExportedPost.Kind;
import org.veilleuse.core.exchange.ExportedPost.PostStatus;
import org.veilleuse.core.exchange.SkippedItem.Why;

class WordPressExportTest {
  private static final String FULL =
      """
      <title><![CDATA[Tomates &amp; <em>basilic</em>]]></title>
      <link>https://potager.example/2012/11/tomates/</link>
      <pubDate>Tue, 20 Nov 2012 09:00:00 +0000</pubDate>
      <dc:creator><![CDATA[lea]]></dc:creator>
      <content:encoded><![CDATA[Un. ]]]]><![CDATA[> Deux.

      Trois.]]></content:encoded>
      <excerpt:encoded><![CDATA[En <b>bref</b>]]></excerpt:encoded>
      <wp:post_id>7</wp:post_id>
      <wp:post_date><![CDATA[2012-11-20 10:00:00]]></wp:post_date>
      <wp:post_date_gmt><![CDATA[2012-11-20 09:00:00]]></wp:post_date_gmt>
      <wp:post_modified_gmt><![CDATA[2013-01-02 03:04:05]]></wp:post_modified_gmt>
      <wp:comment_status><![CDATA[open]]></wp:comment_status>
      <wp:post_name><![CDATA[tomates]]></wp:post_name>
      <wp:status><![CDATA[publish]]></wp:status>
      <wp:post_type><![CDATA[post]]></wp:post_type>
      <wp:post_password></wp:post_password>
      <category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>
      <category domain="category" nicename="c-java"><![CDATA[C++ &amp; Java]]></category>
      <category domain="post_tag" nicename="ete"><![CDATA[Été]]></category>
      <category domain="post_tag" nicename="c-java"><![CDATA[C++ &amp; Java]]></category>
      <category domain="post_format" nicename="post-format-aside"><![CDATA[Aside]]></category>
      <wp:postmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:postmeta>
      <wp:comment>
      <wp:comment_id>41</wp:comment_id><wp:comment_author><![CDATA[Zoé]]></wp:comment_author>
      <wp:comment_author_email>zoe@example.org</wp:comment_author_email>
      <wp:comment_author_url>http://zoe.example/?a=1&b=2&eacute;&#233;</wp:comment_author_url>
      <wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>
      <wp:comment_date_gmt>2012-11-20 11:00:00</wp:comment_date_gmt>
      <wp:comment_content><![CDATA[Voir <a href="https://a.example/x">ici</a>]]></wp:comment_content>
      <wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type>
      <wp:comment_parent>0</wp:comment_parent>
      </wp:comment>
      <wp:comment>
      <wp:comment_id>42</wp:comment_id><wp:comment_content>Oui</wp:comment_content>
      <wp:comment_approved>post-trashed</wp:comment_approved>
      <wp:comment_type>pingback</wp:comment_type>
      <wp:comment_parent>41</wp:comment_parent>
      </wp:comment>
      """;

  @Test
  void theSiteAndItsAuthorsComeBeforeThePosts() throws Exception {
    var received = Received.from(Wxr.of(Wxr.item("<wp:post_id>1</wp:post_id>")));
    assertThat(received.order).containsExactly("site", "author", "post");
    assertThat(received.sites)
        .containsExactly(
            new ExportedSite(
                "Le potager", "https://potager.example", "Terre & patience", "fr-FR", "1.2"));
    assertThat(received.authors)
        .containsExactly(new ExportedAuthor("lea", "lea@potager.example", "Léa"));
  }

  @Test
  void aPostKeepsWhatItIsKnownBy() throws Exception {
    var post = Received.post(FULL);
    assertThat(post.externalId()).isEqualTo("7");
    assertThat(post.title()).isEqualTo("Tomates & basilic");
    assertThat(post.slug()).isEqualTo("tomates");
    assertThat(post.link()).isEqualTo("https://potager.example/2012/11/tomates/");
    assertThat(post.authorLogin()).isEqualTo("lea");
    assertThat(post.source()).isEqualTo("Un. ]]> Deux.\n\nTrois.");
    assertThat(post.html()).isEqualTo("<p>Un. ]]> Deux.</p>\n<p>Trois.</p>");
    assertThat(post.excerpt()).isEqualTo("En bref");
    assertThat(post.publishedAt()).isEqualTo("2012-11-20T09:00:00Z");
    assertThat(post.modifiedAt()).isEqualTo("2013-01-02T03:04:05Z");
    assertThat(post.status()).isEqualTo(PostStatus.PUBLISHED);
    assertThat(post.kind()).isEqualTo(Kind.POST);
    assertThat(post.commentsOpen()).isTrue();
    assertThat(post.passwordProtected()).isFalse();
  }

  @Test
  void categoriesAreTagsOncePerSlugAndTheDefaultOneIsLeftOut() throws Exception {
    assertThat(Received.post(FULL).tags())
        .containsExactly(new ExportedTag("c-java", "C++ & Java"), new ExportedTag("ete", "Été"));
  }

  @Test
  void aBareAmpersandInACommentersAddressDoesNotBreakTheFile() throws Exception {
    assertThat(Received.post(FULL).comments().get(0).url())
        .isEqualTo("http://zoe.example/?a=1&b=2&eacute;é");
  }

  @Test
  void commentsKeepTheirThreadStatusAndText() throws Exception {
    var comments = Received.post(FULL).comments();
    assertThat(comments.get(0))
        .isEqualTo(
            new ExportedComment(
                "41",
                null,
                "Zoé",
                "zoe@example.org",
                "http://zoe.example/?a=1&b=2&eacute;é",
                "Voir <a href=\"https://a.example/x\">ici</a>",
                "Voir ici (https://a.example/x)",
                Instant.parse("2012-11-20T11:00:00Z"),
                CommentStatus.APPROVED,
                CommentKind.COMMENT));
    assertThat(comments.get(1).parentExternalId()).isEqualTo("41");
    assertThat(comments.get(1).status()).isEqualTo(CommentStatus.TRASHED);
    assertThat(comments.get(1).kind()).isEqualTo(CommentKind.PINGBACK);
    assertThat(comments.get(1).submittedAt())
        .as("the post's date stands in for the missing one")
        .isEqualTo("2012-11-20T09:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "publish,PUBLISHED",
    "draft,DRAFT",
    "private,PRIVATE",
    "future,SCHEDULED",
    "pending,PENDING",
    "trash,TRASHED",
    "of-a-plugin,DRAFT"
  })
  void everyStatusHasItsMeaningAndAnUnknownOneIsADraft(String exported, PostStatus status)
      throws Exception {
    assertThat(Received.post("<wp:status>" + exported + "</wp:status>").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "1,APPROVED",
    "0,HELD",
    "spam,SPAM",
    "trash,TRASHED",
    "post-trashed,TRASHED",
    "'',HELD",
    "of-a-plugin,HELD"
  })
  void aCommentIsApprovedOnlyIfTheExportSaysSo(String exported, CommentStatus status)
      throws Exception {
    String comment = Wxr.comment("<wp:comment_approved>" + exported + "</wp:comment_approved>");
    assertThat(Received.post(comment).comments().get(0).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "attachment,ATTACHMENT",
    "nav_menu_item,MENU_ITEM",
    "revision,REVISION",
    "recipe,OTHER_TYPE"
  })
  void whatIsNoPostIsReportedAsSkipped(String type, Why why) throws Exception {
    var received =
        Received.from(
            Wxr.of(
                Wxr.item(
                    "<title>x</title><wp:post_type>"
                        + type
                        + "</wp:post_type>"
                        + Wxr.comment("<wp:comment_id>1</wp:comment_id>"))));
    assertThat(received.posts).isEmpty();
    assertThat(received.skipped).containsExactly(new SkippedItem(type, "x", why));
  }

  @Test
  void commentsThatAreNotReadersAreReportedAsSkipped() throws Exception {
    var received =
        Received.from(
            Wxr.of(
                Wxr.item(
                    "<title>x</title>"
                        + Wxr.comment("<wp:comment_type>order_note</wp:comment_type>"))));
    assertThat(received.posts.get(0).comments()).isEmpty();
    assertThat(received.skipped)
        .containsExactly(new SkippedItem("order_note", "x", Why.COMMENT_TYPE));
  }

  @Test
  void pagesPasswordsAndClosedCommentsAreTold() throws Exception {
    var page =
        Received.post(
            "<wp:post_type>page</wp:post_type><wp:post_password>p</wp:post_password>"
                + "<wp:comment_status>closed</wp:comment_status>");
    assertThat(page.kind()).isEqualTo(Kind.PAGE);
    assertThat(page.passwordProtected()).isTrue();
    assertThat(page.commentsOpen()).isFalse();
  }

  @Test
  void aMissingDateFallsBackToTheNextBest() throws Exception {
    String none = "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>";
    assertThat(Received.post(none).publishedAt()).isNull();
    assertThat(
            Received.post(none + "<wp:post_date>2020-02-03 04:05:06</wp:post_date>").publishedAt())
        .isEqualTo("2020-02-03T04:05:06Z");
    assertThat(
            Received.post(none + "<pubDate>Mon, 03 Feb 2020 04:05:06 +0100</pubDate>")
                .publishedAt())
        .isEqualTo("2020-02-03T03:05:06Z");
    assertThat(Received.post("<pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate>").publishedAt())
        .isNull();
    assertThat(Received.post("<wp:post_date>2020-02-31 00:00:00</wp:post_date>").publishedAt())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "my-post,x,my-post",
    "'',Été à l’Œuvre !,ete-a-loeuvre",
    "'','---',post-9",
    "%e6%97%a5%e6%9c%ac,x,日本",
    "100%-sur,x,100-sur",
    "'',が,が",
    "../../etc,x,etc"
  })
  void aSlugIsNeverBlank(String exported, String title, String slug) throws Exception {
    assertThat(
            Received.post(
                    "<title>"
                        + title
                        + "</title><wp:post_id>9</wp:post_id><wp:post_name>"
                        + exported
                        + "</wp:post_name>")
                .slug())
        .isEqualTo(slug);
  }

  @Test
  void anItemWithoutIdOrAnythingStillHasBothIdAndSlug() throws Exception {
    assertThat(Received.post("").externalId()).isEqualTo("item-1");
    assertThat(Received.post("").slug()).isEqualTo("post-item-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://wordpress.org/export/1.0/", "http://wordpress.org/export/1.1/",
        "https://wordpress.org/export/1.2/", "urn:my-own-export"
      })
  void whateverTheExportPrefixStandsForIsUnderstood(String namespace) throws Exception {
    String xml =
        Wxr.of(Wxr.item("<wp:post_id>3</wp:post_id>"))
            .replace("\"http://wordpress.org/export/1.2/\"", '"' + namespace + '"');
    assertThat(Received.from(xml).posts.get(0).externalId()).isEqualTo("3");
  }

  @Test
  void anotherPrefixForTheSameNamespaceIsUnderstood() throws Exception {
    String xml = Wxr.of(Wxr.item("<wp:post_id>3</wp:post_id>")).replace("wp:", "ns2:");
    assertThat(Received.from(xml.replace("xmlns:wp", "xmlns:ns2")).posts.get(0).externalId())
        .isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-15", "windows-1252", "UTF-16", "UTF-16LE"})
  void theEncodingIsFoundFromMarkOrDeclaration(String encoding) throws Exception {
    String xml = Wxr.of(Wxr.item("<title>Été</title>")).replace("UTF-8", encoding);
    var in = new ByteArrayInputStream(xml.getBytes(Charset.forName(encoding)));
    assertThat(Received.from(in).posts.get(0).title()).isEqualTo("Été");
  }

  @Test
  void aByteOrderMarkOrBlankLinesBeforeTheDeclarationAreNoObstacle() throws Exception {
    assertThat(Received.from("\ufeff" + Wxr.of(Wxr.item(""))).posts).hasSize(1);
    assertThat(Received.from("\n\n  " + Wxr.of(Wxr.item(""))).posts).hasSize(1);
  }

  @Test
  void whatFollowsTheRootIsNotRead() throws Exception {
    assertThat(Received.from(Wxr.of(Wxr.item("")) + "<b>Warning</b>: <br oops").posts).hasSize(1);
  }

  @Test
  void controlCharactersAndStrayMarkupAreTolerated() throws Exception {
    var post =
        Received.post(
            "<title>a\u0000b\u0008&#0;&#x1F;c I <3 > ]]> AT&T &nbsp; &</title>"
                + Wxr.content("x\u0001y & <p>z\ud83d\ude42"));
    assertThat(post.title()).isEqualTo("abc I <3 > ]]> AT&T \u00a0 &");
    assertThat(post.source()).isEqualTo("xy & <p>z\ud83d\ude42");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void longSectionsComeThroughWhole(int shift) throws Exception {
    String piece = "é]]\ud83d\ude42]\r\n] ]";
    String text = "x".repeat(shift) + piece.repeat(20_000) + "]".repeat(100_000);
    assertThat(Received.post(Wxr.content(text)).source()).isEqualTo(text.replace("\r\n", "\n"));
  }

  @Test
  void aGzippedExportIsUnpacked() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(Wxr.of(Wxr.item("")).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Received.from(new ByteArrayInputStream(packed.toByteArray())).posts).hasSize(1);
  }

  @Test
  void whatTheSinkThrowsReachesTheCallerUntouched() {
    var thrown = new IllegalStateException("full");
    var sink =
        new WordPressSink() {
          @Override
          public void site(ExportedSite site) {}

          @Override
          public void author(ExportedAuthor author) {}

          @Override
          public void post(ExportedPost post) {
            throw thrown;
          }

          @Override
          public void skipped(SkippedItem item) {}
        };
    var in = new ByteArrayInputStream(Wxr.of(Wxr.item("")).getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> WordPressExport.read(in, sink)).isSameAs(thrown);
  }
}

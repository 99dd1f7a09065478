package org.veilleuse.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.core.exchange.UnreadableExport.Reason;

class HostileExportTest {
  private static final Limits SMALL = new Limits(1L << 40, 200, 20_000_000, 64, 5_000, 9_000, 3);

  @Test
  void aHundredThousandItemsAreReadOneByOne() throws Exception {
    String filler = Wxr.content("mot ".repeat(500));
    var in =
        new GeneratedStream(
            Wxr.HEAD,
            n -> Wxr.item("<wp:post_id>" + n + "</wp:post_id>" + filler),
            100_000,
            Wxr.FOOT);
    var alive = new ArrayList<WeakReference<String>>();
    var count = new int[1];
    var sink =
        new Ignoring() {
          @Override
          public void post(ExportedPost post) {
            assertThat(post.externalId()).isEqualTo(Integer.toString(count[0]++));
            assertThat(in.made() - count[0]).as("items read ahead").isLessThan(50);
            alive.add(new WeakReference<>(post.source()));
            if (count[0] % 20_000 == 0) {
              System.gc();
              alive.removeIf(reference -> reference.refersTo(null));
              assertThat(alive).as("items still in memory").hasSizeLessThan(5);
            }
          }
        };
    WordPressExport.read(in, sink);
    assertThat(count[0]).isEqualTo(100_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel><title>",
        "<rss><channel><title><![CDATA[",
        "<rss><channel><!-- ",
        "<rss><channel><?php ",
        "<rss a='",
        Wxr.HEAD + "<item><wp:postmeta><![CDATA[",
        Wxr.HEAD + "<item><wp:postmeta>",
        "<!-- "
      })
  void whatNeverEndsIsRefusedWithoutFillingMemory(String head) {
    var in = GeneratedStream.endless(head, "longer and longer ".repeat(50));
    assertThat(reasonOf(in, SMALL)).isEqualTo(Reason.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>much too much</title>",
        "<category domain='post_tag' nicename='one'/>",
        "<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>",
        "<wp:comment/>",
        "<wp:postmeta><wp:meta_value>x</wp:meta_value></wp:postmeta>",
        "text "
      })
  void anItemThatNeverEndsIsRefused(String piece) {
    assertThat(reasonOf(GeneratedStream.endless(Wxr.HEAD + "<item>", piece), SMALL))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({
    "4990,true",
    "5100,false",
  })
  void anItemMayHoldSoMuchTextAndNoMore(int length, boolean readable) {
    String xml = Wxr.of(Wxr.item(Wxr.content("x".repeat(length))));
    assertThat(reasonOf(stream(xml), SMALL)).isEqualTo(readable ? null : Reason.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"5000000,true", "5000001,false"})
  void fiveMillionCharactersAreTheMost(int length, boolean readable) {
    String xml = Wxr.of(Wxr.item(Wxr.content("x".repeat(length))));
    assertThat(reasonOf(stream(xml), Limits.DEFAULT)).isEqualTo(readable ? null : Reason.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"20000,true", "20001,false"})
  void twentyThousandCommentsAreTheMost(int comments, boolean readable) {
    String xml =
        Wxr.of(
            Wxr.item(Wxr.comment("<wp:comment_content>x</wp:comment_content>").repeat(comments)));
    assertThat(reasonOf(stream(xml), Limits.DEFAULT)).isEqualTo(readable ? null : Reason.TOO_LARGE);
  }

  @Test
  void theTextOfAllCommentsOfAnItemIsBounded() {
    String comment =
        Wxr.comment(
            Wxr.content("") + "<wp:comment_content>" + "x".repeat(6000) + "</wp:comment_content>");
    assertThat(reasonOf(stream(Wxr.of(Wxr.item(comment))), SMALL)).isNull();
    assertThat(reasonOf(stream(Wxr.of(Wxr.item(comment + comment))), SMALL))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aBombIsRefusedForHowItSwells() throws Exception {
    byte[] bomb = bomb(400);
    var lenient = new Limits(1L << 40, 100_000, 1L << 40, 64, 5_000, 9_000, 3);
    assertThat(reasonOf(new ByteArrayInputStream(bomb), lenient))
        .as("nothing but the ratio is wrong with it")
        .isNull();
    assertThat(reasonOf(new ByteArrayInputStream(bomb), Limits.DEFAULT))
        .isEqualTo(Reason.TOO_LARGE);
    var few = new Limits(1 << 20, 100_000, 1L << 40, 64, 5_000, 9_000, 3);
    assertThat(reasonOf(new ByteArrayInputStream(bomb), few)).isEqualTo(Reason.TOO_LARGE);
  }

  /** An export with many times 100,000 equal characters in a field that is not read. */
  private static byte[] bomb(int times) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write((Wxr.HEAD + "<item><wp:postmeta>").getBytes(StandardCharsets.UTF_8));
      byte[] piece = "0".repeat(100_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < times; i++) {
        gzip.write(piece);
      }
      gzip.write(("</wp:postmeta></item>" + Wxr.FOOT).getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {59, 1_000_000})
  void elementsNestedTooDeeplyAreRefused(int depth) {
    var in = new GeneratedStream(Wxr.HEAD + "<item>", n -> "<a>", depth, "");
    assertThat(reasonOf(in, Limits.DEFAULT))
        .isEqualTo(depth > 60 ? Reason.TOO_DEEP : Reason.TRUNCATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss>",
        "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>",
        "<!-- x --><!DOCTYPE rss SYSTEM \"$\">",
        "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"$\"> %p;]>",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"$\">]>",
      })
  void aDocumentTypeIsRefusedAndNothingIsFetched(String type, @TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("secret"), "secret");
    try (var server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      server.configureBlocking(false);
      String address = "http://127.0.0.1:" + server.socket().getLocalPort() + "/";
      for (String target : List.of(address, file.toUri().toString())) {
        String xml =
            Wxr.of(Wxr.item("<title>&x;&b;</title>"))
                .replaceFirst("<rss", type.replace("$", target) + "<rss");
        assertThat(reasonOf(stream(xml), Limits.DEFAULT)).isEqualTo(Reason.ENTITIES_FORBIDDEN);
        var wide = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_16));
        assertThat(reasonOf(wide, Limits.DEFAULT)).isEqualTo(Reason.ENTITIES_FORBIDDEN);
      }
      assertThat(server.accept()).as("a connection to fetch the entity").isNull();
    }
  }

  @Test
  void anEntityThatNobodyDeclaredIsText() throws Exception {
    assertThat(Received.post("<title>&lol;</title>").title()).isEqualTo("&lol;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "'' ~ NOT_XML",
        "hello ~ NOT_XML",
        "{\"posts\":[]} ~ NOT_XML",
        "PK\u0003\u0004 ~ NOT_XML",
        "<rss><channel><a></b></channel></rss> ~ NOT_XML",
        "</rss> ~ NOT_XML",
        "<rss><wp:x/></rss> ~ NOT_XML",
        "<rss version='2.0'><channel><title>x</title><item/></channel></rss> ~ NOT_WORDPRESS",
        "<rss/> ~ NOT_WORDPRESS",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry/></feed> ~ NOT_WORDPRESS",
        "<html><body/></html> ~ NOT_WORDPRESS",
        "<!DOCTYPE html><html></html> ~ NOT_WORDPRESS"
      })
  void aFileOfAnotherKindIsToldApart(String file, Reason reason) {
    assertThat(reasonOf(stream(file), Limits.DEFAULT)).isEqualTo(reason);
  }

  @Test
  void theLineOfAnErrorIsNamed() {
    String xml = Wxr.of(Wxr.item("</title>"));
    int line = (int) Wxr.HEAD.lines().count() + 1;
    var thrown = catchThrowableOfType(UnreadableExport.class, () -> Received.from(xml));
    assertThat(thrown.reason()).isEqualTo(Reason.NOT_XML);
    assertThat(thrown.line()).hasValue(line);
  }

  @Test
  void aFailureOfTheStreamItselfIsPassedOn() {
    var failure = new IOException("unplugged");
    var failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw failure;
          }
        };
    byte[] start = (Wxr.HEAD + "<item>").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(
            () -> Received.from(new SequenceInputStream(new ByteArrayInputStream(start), failing)))
        .isSameAs(failure);
  }

  private static Reason reasonOf(InputStream in, Limits limits) {
    try {
      WordPressExport.read(in, new Ignoring(), limits);
      return null;
    } catch (UnreadableExport unreadable) {
      return unreadable.reason();
    } catch (IOException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A sink that wants nothing. */
  private static class Ignoring implements WordPressSink {
    @Override
    public void site(ExportedSite site) {}

    @Override
    public void author(ExportedAuthor author) {}

    @Override
    public void post(ExportedPost post) {}

    @Override
    public void skipped(SkippedItem item) {}
  }
}

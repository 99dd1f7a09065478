package org.veilleuse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGuardTest {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "/",
        "/posts/l-ete",
        "/posts/l%27%C3%A9t%C3%A9",
        "q=a+b%20c&page=2",
        "/posts/été",
        "to=/author/post%3Fid%3D3",
        "a=%2F..%2F",
        "a=%7E~!*'()"
      })
  void anAddressThatAPageOfOursCouldHaveIsPlain(String address) {
    assertThat(RequestGuard.isPlain(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a\nb",
        "/a\rb",
        "/a\u0000",
        "/a\tb",
        "/a\u007f",
        "/a%0A",
        "/a%0a",
        "/a%0d%0aX: y",
        "/a%00",
        "/a%1F",
        "/a%7f",
        "/a%",
        "/a%0",
        "/a%4",
        "/a%zz",
        "/a%u000a",
        "/a%\uff10\uff21",
        "/a;jsessionid=1",
        "/..;/author/posts",
        "/a\\b",
        "/\\evil.example"
      })
  void controlCharactersRawOrEncodedAreNotPlain(String address) {
    assertThat(RequestGuard.isPlain(address)).isFalse();
  }

  @Test
  void anAddressOfMoreThanTwoThousandAndFortyEightCharactersIsNotPlain() {
    assertThat(RequestGuard.isPlain("a".repeat(2048))).isTrue();
    assertThat(RequestGuard.isPlain("a".repeat(2049))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jakarta.faces.ViewState=stateless",
        "a=b&jakarta.faces.ViewState=x",
        "%6aakarta.faces.ViewState=x",
        "jakarta%2Efaces.source=x",
        "+jakarta.faces.partial.ajax=true",
        "javax.faces.ViewState=x",
        "jakarta.faces.ViewState"
      })
  void aLinkCannotBeAFormOfFaces(String query) {
    assertThat(RequestGuard.namesFaces(query)).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"page=2", "q=jakarta.faces.ViewState", "to=/a&reply=3", "&&=", "faces=1"})
  void anyOtherLinkIsNone(String query) {
    assertThat(RequestGuard.namesFaces(query)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pattern=&state=calm&language=fr", "after=p3_17_4&mine=1", "post=7"})
  void theFilterOfTheQueueMayComeWithItsForms(String query) {
    assertThat(QueueQuery.is("/moderator/queue", query)).isTrue();
    assertThat(QueueQuery.is("/moderator/appeals", query)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"reason=typed", "state=calm&decided=7.1", "state=a%22b", "state=<", "", "=x", "&"})
  void nothingElseMayComeWithThem(String query) {
    assertThat(QueueQuery.is("/moderator/queue", query)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8080", "blog.example.org", "[::1]:8080", "192.0.2.7"})
  void aHostIsANameOrAnAddressWithAPort(String host) {
    assertThat(RequestGuard.isHost(host)).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"a/b", "a b", "a@b", "a\"b", "<a>", "é.example"})
  void whatCouldNotBePartOfALinkIsNoHost(String host) {
    assertThat(RequestGuard.isHost(host)).isFalse();
    assertThat(RequestGuard.isHost("a".repeat(256))).isFalse();
  }
}

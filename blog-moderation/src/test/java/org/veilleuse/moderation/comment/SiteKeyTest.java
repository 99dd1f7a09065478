package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SiteKeyTest {

  @Test
  void whereOneFieldEndsAndTheNextBeginsMatters() {
    Set<String> macs = new HashSet<>();
    macs.add(TestBlog.KEY.mac("p", "a", "bc"));
    macs.add(TestBlog.KEY.mac("p", "ab", "c"));
    macs.add(TestBlog.KEY.mac("p", "abc"));
    macs.add(TestBlog.KEY.mac("p", "abc", ""));
    macs.add(TestBlog.KEY.mac("p", "abc", null));
    macs.add(TestBlog.KEY.mac("pa", "bc"));
    assertThat(macs).hasSize(6);
  }

  @Test
  void aReceiptIsUnguessableWithoutTheKeyAndTheSameWithIt() {
    SiteKey other = new SiteKey(new byte[32]);
    String nonce = Receipts.newNonce();

    assertThat(new Receipts(TestBlog.KEY).of(nonce))
        .isEqualTo(new Receipts(TestBlog.KEY).of(nonce))
        .isNotEqualTo(new Receipts(other).of(nonce));
    assertThat(new Receipts(TestBlog.KEY).of(nonce).token()).hasSize(43);
    assertThat(Receipts.newNonce()).hasSize(22).isNotEqualTo(nonce);
  }

  @Test
  void aKeyIsLongEnoughCopiedAndHidden() {
    byte[] secret = new byte[32];
    SiteKey key = new SiteKey(secret);
    String before = key.mac("p");
    secret[0] = 1;
    key.secret()[1] = 1;

    assertThat(key.mac("p")).isEqualTo(before);
    assertThat(key).hasToString("SiteKey[hidden]");
    assertThatThrownBy(() -> new SiteKey(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

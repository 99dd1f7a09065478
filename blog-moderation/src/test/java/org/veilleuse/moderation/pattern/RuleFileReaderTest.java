package org.veilleuse.moderation.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileReaderTest {
  private static final String GOOD =
      """
      <rules pattern="INSULT" lang="fr">
        <name lang="fr">Un</name>
        <name lang="en">One</name>
        <why lang="fr">Parce que</why>
        <why lang="en">Because</why>
        <behaviour id="calling">Calling</behaviour>
        <rule id="fr.insult.x" behaviour="calling" severity="2" weight="0.5">
          <reason lang="fr">Parce</reason>
          <reason lang="en">Because</reason>
          <match>tu ~etre fou</match>
          <flag>dis, [[tu es fou]] toi</flag>
          <flag>[[tu étais fou]]</flag>
          <pass>non</pass>
          <pass also="BAIT SEXISM">oui</pass>
        </rule>
      </rules>
      """;

  private static RuleFile read(String xml) {
    return RuleFileReader.read(
        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
        "x.xml",
        Expressions.Builder::new);
  }

  @Test
  void aGoodFileIsRead() {
    RuleFile file = read(GOOD);
    assertThat(file.pattern()).isEqualTo(PatternId.INSULT);
    assertThat(file.rules()).extracting(Rule::id).containsExactly("fr.insult.x");
    Example flag = file.examples().get(0);
    assertThat(flag.text().substring(flag.start(), flag.end())).isEqualTo("tu es fou");
    assertThat(file.examples().get(3).also())
        .containsExactlyInAnyOrder(PatternId.BAIT, PatternId.SEXISM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "severity=\"2\"|severity=\"6\"|x.xml:7:",
        "<flag>[[tu étais fou]]</flag>||x.xml:13:",
        "<flag>[[tu étais fou]]</flag>|<flag>tu étais fou</flag>|x.xml:12: mark the span",
        "<pass>non</pass>||x.xml:15:",
        "<match>tu ~etre fou</match>|<match>( tu</match>|x.xml:7: a ( that nothing closes",
        "<match>tu ~etre fou</match>|<match>@nowhere</match>|x.xml:7: no word set named nowhere",
        "behaviour=\"calling\"|behaviour=\"other\"|x.xml:7: no such behaviour",
        "<behaviour id=\"calling\">Calling</behaviour>|<behaviour id=\"calling\">C</behaviour><behaviour id=\"idle\">I</behaviour>|x.xml:1: behaviours that no rule serves",
        "id=\"fr.insult.x\"|id=\"fr.bait.x\"|x.xml:7: the id must begin with fr.insult.",
      })
  void aBadFileIsRefusedWithItsLine(String good, String bad, String message) {
    String xml = GOOD.replace(good, bad == null ? "" : bad);
    assertThat(xml).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> read(xml))
        .isInstanceOf(RuleFileException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void aDocumentTypeIsRefused() {
    assertThatThrownBy(
            () ->
                read(
                    "<!DOCTYPE rules [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n"
                        + GOOD.replace("Calling<", "&e;<")))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("DOCTYPE");
  }
}

package org.veilleuse.moderation.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Text;

/** What a rule can say beyond one expression. */
class RuleLanguageTest {
  @TempDir Path folder;

  private static final String FILE =
      """
      <rules pattern="INSULT" lang="fr">
        <name lang="fr">Attaque personnelle</name>
        <name lang="en">Personal attack</name>
        <why lang="fr">On peut démolir une idée sans s’en prendre à la personne. Une insulte ferme la discussion et fait fuir les autres.</why>
        <why lang="en">An idea can be torn apart without going for the person. An insult ends the discussion and drives the others away.</why>
        <behaviour id="odd">Odd</behaviour>
        <words name="beast">zouave loriot</words>
        <phrase name="calling">tu|vous ~etre _{0,2}</phrase>
        <rule id="fr.insult.odd" behaviour="odd" severity="2" weight="0.6">
          <reason lang="fr">Parce que</reason>
          <reason lang="en">Because</reason>
          <match>=calling @beast</match>
          %s
          <flag>[[tu es un zouave]] et tu sens le chou</flag>
          <flag>vraiment, [[vous êtes un loriot]]. Le chou !</flag>
          <pass>un zouave</pass>
          <pass>le chou</pass>
        </rule>
      </rules>
      """;

  private List<Match> matches(String inRule, String comment) throws Exception {
    Path file = Files.writeString(folder.resolve("odd.xml"), FILE.formatted(inRule));
    Patterns patterns = Patterns.builtInAnd(List.of(file));
    return patterns.in(Text.of(comment, Language.FRENCH)).stream()
        .filter(match -> match.rule().equals("fr.insult.odd"))
        .toList();
  }

  @Test
  void aPhraseIsWhatItStandsFor() throws Exception {
    assertThat(matches("", "vous êtes un vrai zouave")).hasSize(1);
    assertThat(matches("", "elle est un zouave")).isEmpty();
  }

  @Test
  void aCompanionMustStandInTheSentenceOrInTheComment() throws Exception {
    String sentence = "<with><match>chou</match></with>";
    assertThat(matches(sentence, "tu es un zouave, mon chou")).hasSize(1);
    assertThat(matches(sentence, "tu es un zouave. Mon chou.")).isEmpty();
    String comment = "<with in=\"comment\"><match>chou</match></with>";
    assertThat(matches(comment, "Mon chou. Tu es un zouave.")).hasSize(1);
    assertThat(matches(comment, "Mon navet. Tu es un zouave.")).isEmpty();
  }

  @Test
  void whatMustNotStandBesidesStopsTheRule() throws Exception {
    String sentence =
        "<unless><match>cirque</match><pass>au cirque, tu es un zouave</pass></unless>";
    assertThat(matches(sentence, "au cirque, tu es un zouave")).isEmpty();
    assertThat(matches(sentence, "Au cirque ! Tu es un zouave")).hasSize(1);
    String comment =
        "<unless in=\"comment\"><match>cirque</match><pass>Le cirque. Tu es un zouave.</pass></unless>";
    assertThat(matches(comment, "Au cirque ! Tu es un zouave")).isEmpty();
  }

  @Test
  void aWordALetterAwayFromOneThatIsNamedIsRead() throws Exception {
    assertThat(matches("", "tu es un zouaave")).hasSize(1);
    assertThat(matches("", "tu es un zoauve")).hasSize(1);
    assertThat(matches("", "tu es un zouze")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "#DETERMINER&gn #NOUN&gn;la voiture; true",
        "#DETERMINER&gn #NOUN&gn;le voiture; false",
        "#DETERMINER&gn #NOUN&gn;les voiture; false",
        "tu|je&p ~manger&p;tu manges; true",
        "tu|je&p ~manger&p;je mangera; false",
      })
  void wordsAgree(String expression, String text, boolean found) {
    Expressions expressions = Expressions.of(expression, Language.FRENCH);
    assertThat(
            !expressions.in(Text.of(text, Language.FRENCH).sentences().get(0)).spans(0).isEmpty())
        .isEqualTo(found);
  }

  @Test
  void aSitesFileThatRepeatsAnIdIsRefused() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("same.xml"),
            FILE.formatted("").replace("fr.insult.odd", "fr.insult.name-calling"));
    assertThatThrownBy(() -> Patterns.builtInAnd(List.of(file)))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("fr.insult.name-calling");
  }

  @Test
  void aPhraseThatCallsItselfIsRefused() {
    String endless =
        FILE.formatted("").replace("tu|vous ~etre _{0,2}</phrase>", "tu =calling</phrase>");
    assertThatThrownBy(
            () ->
                RuleFileReader.read(
                    new ByteArrayInputStream(endless.getBytes(StandardCharsets.UTF_8)),
                    "x.xml",
                    Expressions.Builder::new))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("phrases in phrases");
  }
}

package org.veilleuse.moderation.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {

  private static Naming naming(String pseudonym, String text) {
    return new Name(pseudonym).in(new Pieces(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Gaëtan           | Le silence n'est pas une réponse, Gaëtan.
          Gaëtan           | gaetan, tu réponds ?
          Joséphine Ndiaye | Et vous, Joséphine ?
          Huguette_27      | bonjour huguette
          Karim75          | merci @karim75 pour le lien
          Mme Koffi        | Bonjour Koffi, une question
          Dr A. Menon      | You should apologise, Menon.
          marie-laure      | Marie-Laure, c'est faux
          Pomme            | Dis-moi, Pomme, tu viens ?
          Rose             | Bonjour Rose
          pip              | Thank you @pip
          K.               | @K. dis quelque chose
          L'Ours           | L’Ours, revenez !
          """)
  void somebodyIsSpokenTo(String pseudonym, String text) {
    assertThat(naming(pseudonym, text)).isEqualTo(Naming.SPOKEN_TO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hervé            | c'est la faute d'herve tout ça
          Mme Claessens    | Fines, comme la taille de Mme Claessens.
          Tiphaine         | C'est Tiphaine qui a voté
          Petal            | I think Petal was right
          """)
  void somebodyIsSpokenOf(String pseudonym, String text) {
    assertThat(naming(pseudonym, text)).isEqualTo(Naming.SPOKEN_OF);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pomme            | J'aime la tarte aux pommes et la pomme au four.
          Pomme            | Pomme.
          Pomme            | pomme, poire, abricot
          Rose             | la robe rose, la bleue
          Save Our Tower   | The tower must be saved, tower and all.
          Le Maire         | le maire, lui, s'en moque
          K.               | OK, K pour kilo
          Lou              | loup, y es-tu
          Tonton Gégé      | mon tonton, lui, tond
          client_mecontent | un client, deux clients
          """)
  void aCommonWordNamesNobody(String pseudonym, String text) {
    assertThat(naming(pseudonym, text)).isEqualTo(Naming.NOT);
  }
}

package org.veilleuse.moderation.wordlist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.veilleuse.moderation.text.Language;

/** An entry of the list in its table. */
@Entity
@Table(name = "site_word")
@SequenceGenerator(name = "site_word_seq", sequenceName = "site_word_seq", allocationSize = 50)
class WordRow {

  static final String BOTH = "both";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_word_seq")
  Long id;

  String phrase;

  @Column(name = "word_key")
  String key;

  String language;
  String note;

  SiteWord word() {
    return new SiteWord(id, phrase, language.equals(BOTH) ? null : Language.of(language), note);
  }

  Typed typed() {
    SiteWord word = word();
    return new Typed(phrase, key, word.language(), note);
  }

  static String code(Language language) {
    return language == null ? BOTH : language.code();
  }
}

package org.veilleuse.moderation.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A rule of the site in its table: its words never change, it is only retired. */
@Entity
@Table(name = "site_rule")
@SequenceGenerator(name = "site_rule_seq", sequenceName = "site_rule_seq", allocationSize = 50)
class RuleRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_rule_seq")
  Long id;

  int place;

  @Column(name = "text_fr", updatable = false)
  String french;

  @Column(name = "text_en", updatable = false)
  String english;

  boolean retired;

  SiteRule rule() {
    return new SiteRule(id, french, english);
  }
}

package org.veilleuse.moderation.wordlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.AuditedWork;
import org.veilleuse.moderation.comment.AuditedWork.Told;
import org.veilleuse.moderation.screening.WordList;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.wordlist.SiteWordRefused.Reason;

/**
 * The site's own list of words and short phrases. A comment that has one, in any inflection, is put
 * first in the queue and marked; none is rejected for it. A change counts for comments that come
 * from then on. Every method joins the caller's transaction if there is one.
 */
@ApplicationScoped
public class SiteWords {

  /** A list that nobody looks through marks everything. */
  public static final int MOST_ENTRIES = 500;

  /** In one entry. */
  public static final int MOST_WORDS = 4;

  /** In one entry, in UTF-16 units. */
  public static final int MOST_CHARACTERS = 60;

  /** In a note, in UTF-16 units. */
  public static final int MOST_NOTE = 300;

  /** Under which the trail says for which language an entry is: fr, en or both. */
  public static final String LANGUAGE = "language";

  private final EntityManager entities;
  private final AuditedWork work;

  /** For the container's proxy only. */
  protected SiteWords() {
    entities = null;
    work = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public SiteWords(EntityManager entities, AuditedWork work) {
    this.entities = entities;
    this.work = work;
  }

  /** All entries in the order of the alphabet, at most {@value #MOST_ENTRIES}. */
  public List<SiteWord> all() {
    return work.read(
        () ->
            entities
                .createQuery("select w from WordRow w order by w.key, w.id", WordRow.class)
                .getResultStream()
                .map(WordRow::word)
                .toList());
  }

  /** What the list notes beside the phrase that a flag names; empty for any other rule. */
  public Optional<String> note(String rule) {
    if (!rule.startsWith(WordList.RULE)) {
      return Optional.empty();
    }
    return work.read(
        () ->
            entities
                .createQuery(
                    "select w.note from WordRow w"
                        + " where w.phrase = :phrase and w.note is not null order by w.id",
                    String.class)
                .setParameter("phrase", rule.substring(WordList.RULE.length()))
                .getResultStream()
                .findFirst());
  }

  /**
   * Adds an entry.
   *
   * @param phrase 1 to 4 words; may be null, and is then refused
   * @param language null for both
   * @param note may be null or blank
   * @param by 1 to 200 characters
   */
  public void add(String phrase, Language language, String note, String by) throws SiteWordRefused {
    Typed typed = Typed.of(phrase, language, note);
    work.step(
        () -> {
          changeList();
          long count =
              entities.createQuery("select count(w) from WordRow w", Long.class).getSingleResult();
          if (count >= MOST_ENTRIES) {
            throw new SiteWordRefused(Reason.TOO_MANY_WORDS);
          }
          requireNew(typed, null);
          WordRow row = new WordRow();
          put(typed, row);
          entities.persist(row);
          entities.flush();
          return told(by, Action.WORD_ADDED, row);
        });
  }

  /** Changes an entry; the same again changes nothing. */
  public void change(long id, String phrase, Language language, String note, String by)
      throws SiteWordRefused {
    Typed typed = Typed.of(phrase, language, note);
    work.step(
        () -> {
          changeList();
          WordRow row = found(id);
          if (typed.equals(row.typed())) {
            return null;
          }
          requireNew(typed, id);
          put(typed, row);
          entities.flush();
          return told(by, Action.WORD_CHANGED, row);
        });
  }

  /** Takes an entry out of the list. */
  public void remove(long id, String by) throws SiteWordRefused {
    work.step(
        () -> {
          changeList();
          WordRow row = found(id);
          entities.remove(row);
          entities.flush();
          return told(by, Action.WORD_REMOVED, row);
        });
  }

  /** Also lets one change wait for another, so that the list never grows beyond its end. */
  private void changeList() {
    entities
        .createNativeQuery("update site_word_list set version = version + 1 where id = 1")
        .executeUpdate();
  }

  private WordRow found(long id) throws SiteWordRefused {
    WordRow row = entities.find(WordRow.class, id);
    if (row == null) {
      throw new SiteWordRefused(Reason.WORD_GONE);
    }
    return row;
  }

  private void requireNew(Typed typed, Long self) throws SiteWordRefused {
    List<Long> known =
        entities
            .createQuery(
                "select w.id from WordRow w where w.key = :key and w.language = :language",
                Long.class)
            .setParameter("key", typed.key())
            .setParameter("language", WordRow.code(typed.language()))
            .getResultList();
    if (known.stream().anyMatch(id -> !id.equals(self))) {
      throw new SiteWordRefused(Reason.WORD_KNOWN);
    }
  }

  private static void put(Typed typed, WordRow row) {
    row.phrase = typed.phrase();
    row.key = typed.key();
    row.language = WordRow.code(typed.language());
    row.note = typed.note();
  }

  private static Told told(String by, Action action, WordRow row) {
    return new Told(by, action, Map.of(LANGUAGE, row.language), row.phrase);
  }
}

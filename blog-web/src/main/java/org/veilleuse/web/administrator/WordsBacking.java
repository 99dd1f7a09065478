package org.veilleuse.web.administrator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.veilleuse.moderation.comment.Rescreening;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.wordlist.SiteWord;
import org.veilleuse.moderation.wordlist.SiteWordRefused;
import org.veilleuse.moderation.wordlist.SiteWords;
import org.veilleuse.web.reader.Words;

/** The site's own words, and a form to add one, change one or take one out. */
@Named("wordsDesk")
@RequestScoped
public class WordsBacking {

  private static final List<String> LANGUAGES = List.of("both", "fr", "en");

  /** At once, while whoever asked waits for the page. */
  private static final int SCREENED_AT_ONCE = 50;

  /** Changes the list. */
  private interface Change {
    void make() throws SiteWordRefused;
  }

  @Inject private SiteWords list;
  @Inject private Rescreening rescreening;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private List<SiteWord> all;
  private String phrase;
  private String note;
  private String problem;
  private String done;

  /** Adds a word, or changes the one that the form was opened for. */
  public void save() {
    if (sent().isEmpty()) {
      change(() -> list.add(phrase, language(), note, me()), "words.saved");
    } else {
      change(() -> list.change(number(sent()), phrase, language(), note, me()), "words.saved");
    }
  }

  /** Takes the word out that the form was opened for. */
  public void remove() {
    change(() -> list.remove(number(sent()), me()), "words.removed");
  }

  /** Has all that waits screened anew: some of it now, the rest in the background. */
  public void rescreen() {
    rescreening.start(me());
    boolean more = rescreening.goOn(SCREENED_AT_ONCE);
    done = words.say(more ? "words.rescreening" : "words.rescreened");
  }

  private void change(Change change, String key) {
    try {
      change.make();
      done = words.say(key, phrase == null ? "" : phrase);
      phrase = "";
      note = "";
    } catch (SiteWordRefused e) {
      problem = words.say("words." + e.reason());
      FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(422);
    }
    all = null;
  }

  private String me() {
    return request.getUserPrincipal().getName();
  }

  private String sent() {
    String word = request.getParameter("word");
    return word == null ? "" : word;
  }

  private static long number(String typed) {
    try {
      return Long.parseLong(typed);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private Language language() {
    String sent = request.getParameter("language");
    return "fr".equals(sent) || "en".equals(sent) ? Language.of(sent) : null;
  }

  /** All words, in the order of the alphabet. */
  public List<SiteWord> getAll() {
    if (all == null) {
      all = list.all();
    }
    return all;
  }

  /** How much of what waits is still to be screened anew. */
  public int getLeft() {
    return rescreening.left();
  }

  /** The word that the form is opened for; null where one is to be added, or it is gone. */
  public SiteWord getChosen() {
    String asked = request.getParameter("id");
    return asked == null || done != null
        ? null
        : getAll().stream()
            .filter(word -> Long.toString(word.id()).equals(asked))
            .findFirst()
            .orElse(null);
  }

  /** Whether there is something to take out, or was when the form was sent. */
  public boolean isRemovable() {
    return getChosen() != null || (problem != null && !sent().isEmpty());
  }

  public List<String> getLanguages() {
    return LANGUAGES;
  }

  /** What was chosen, or what the chosen word says: fr, en or both. */
  public String getLanguage() {
    return code(problem != null ? language() : fromChosen());
  }

  private Language fromChosen() {
    return getChosen() == null ? null : getChosen().language();
  }

  private static String code(Language language) {
    return language == null ? LANGUAGES.get(0) : language.code();
  }

  /** The language of a word, as people read it. */
  public String told(SiteWord word) {
    return words.say("words.language." + code(word.language()));
  }

  public String getProblem() {
    return problem;
  }

  public String getDone() {
    return done;
  }

  /** What was typed, or the chosen word. */
  public String getPhrase() {
    return phrase != null || getChosen() == null ? phrase : getChosen().phrase();
  }

  public void setPhrase(String phrase) {
    this.phrase = phrase == null ? "" : phrase;
  }

  /** What was typed, or what is noted beside the chosen word. */
  public String getNote() {
    return note != null || getChosen() == null ? note : getChosen().note();
  }

  public void setNote(String note) {
    this.note = note == null ? "" : note;
  }
}

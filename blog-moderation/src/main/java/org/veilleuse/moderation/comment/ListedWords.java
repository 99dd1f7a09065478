package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.veilleuse.moderation.screening.ScreeningResult;
import org.veilleuse.moderation.screening.WordList;
import org.veilleuse.moderation.text.Language;

/**
 * Screens with the words of the site's own list besides. The list is compiled once, and again when
 * its number says that it has changed, in whichever process that was.
 */
final class ListedWords {

  private record Compiled(long version, WordList words) {}

  private final EntityManager entities;
  private final Transactions transactions;
  private final Function<String, ScreeningResult> texts;
  private final Function<String, ScreeningResult> names;
  private volatile Compiled compiled;

  ListedWords(
      EntityManager entities,
      Transactions transactions,
      Function<String, ScreeningResult> texts,
      Function<String, ScreeningResult> names) {
    this.entities = entities;
    this.transactions = transactions;
    this.texts = texts;
    this.names = names;
  }

  /** A text, and the pseudonym under it. */
  ScreeningResult screen(String pseudonym, String text) {
    WordList words = transactions.read(this::current);
    String name = PersonName.words(pseudonym);
    return words.over(text, texts.apply(text)).signed(words.over(name, names.apply(name)));
  }

  private WordList current() {
    long version =
        ((Number)
                entities
                    .createNativeQuery("select version from site_word_list where id = 1")
                    // An import has thousands of new comments to store, which are none of it.
                    .setFlushMode(FlushModeType.COMMIT)
                    .getSingleResult())
            .longValue();
    Compiled known = compiled;
    if (known == null || known.version() != version) {
      known = new Compiled(version, version == 0 ? WordList.of(List.of()) : WordList.of(entries()));
      compiled = known;
    }
    return known.words();
  }

  private List<WordList.Entry> entries() {
    List<WordList.Entry> entries = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery("select phrase, language from site_word order by id")
            .setFlushMode(FlushModeType.COMMIT)
            .getResultList()) {
      Object[] columns = (Object[]) row;
      entries.add(new WordList.Entry((String) columns[0], languages((String) columns[1])));
    }
    return entries;
  }

  private static Set<Language> languages(String code) {
    return code.equals("both") ? EnumSet.allOf(Language.class) : EnumSet.of(Language.of(code));
  }
}

package org.veilleuse.moderation.tool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.veilleuse.moderation.conversation.Conversation;
import org.veilleuse.moderation.conversation.ConversationFlag;
import org.veilleuse.moderation.conversation.History;
import org.veilleuse.moderation.conversation.Remark;
import org.veilleuse.moderation.pattern.PatternId;

/** Reads conversations, one a line, and writes {@code id TAB patterns TAB explanation} for each. */
final class Threads {
  private static final int LONGEST_LINE = 50_000_000;
  private static final String NOT_SCREENED = "NOT_SCREENED";

  private final PrintStream out;
  private final PrintStream messages;
  private final ResourceBundle words;
  private final Locale locale;

  Threads(PrintStream out, PrintStream messages, ResourceBundle words, Locale locale) {
    this.out = out;
    this.messages = messages;
    this.words = words;
    this.locale = locale;
  }

  /** Reads to the end; how many could not be screened. */
  long run(InputStream in) throws IOException {
    LongLines lines =
        new LongLines(
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16),
            LONGEST_LINE);
    long number = 0;
    long failed = 0;
    for (String line = lines.next(); line != null; line = lines.next()) {
      number++;
      if (!line.isBlank()) {
        failed += write(line, number) ? 0 : 1;
        out.flush();
      }
    }
    return failed;
  }

  private boolean write(String line, long number) {
    String id = Long.toString(number);
    String problem;
    try {
      if (line.length() > LONGEST_LINE) {
        throw new BadLine("thread.line", LONGEST_LINE);
      }
      Object read = JsonReader.read(line);
      id = ThreadLine.id(read) == null ? id : ThreadLine.id(read);
      print(id, ThreadLine.of(read));
      return true;
    } catch (BadLine e) {
      problem = say(e.key(), e.values());
    } catch (RuntimeException | StackOverflowError e) { // whatever it is, the next one is read
      problem = e.getMessage() == null ? e.toString() : e.getMessage();
    }
    print(id, NOT_SCREENED, problem);
    messages.println(say("thread.problem", number, oneLine(id), problem));
    return false;
  }

  private void print(String id, ThreadLine thread) {
    Locale said = thread.locale() == null ? locale : thread.locale();
    List<ConversationFlag> flags = flags(thread);
    print(
        id,
        flags.stream().map(one -> one.pattern().name()).distinct().collect(Collectors.joining(",")),
        flags.stream().map(one -> one.explanation().in(said)).collect(Collectors.joining(" ")));
  }

  /** What was flagged at last of each pattern, by each person, towards each person. */
  private static List<ConversationFlag> flags(ThreadLine thread) {
    History history = new History();
    Map<List<Object>, ConversationFlag> last = new LinkedHashMap<>();
    for (Remark remark : thread.remarks()) {
      for (ConversationFlag flag : Conversation.builtIn().in(history, remark)) {
        // a pile-on is one, whoever joins it
        Object who = flag.pattern() == PatternId.PILE_ON ? "" : flag.author();
        Object whom = flag.target() == null ? "" : flag.target();
        last.put(List.of(flag.pattern(), who, whom), flag);
      }
      history.add(remark);
    }
    List<ConversationFlag> flags = new ArrayList<>(last.values());
    flags.sort(Comparator.comparing(ConversationFlag::pattern));
    return flags;
  }

  private void print(String id, String patterns, String explanation) {
    out.print(oneLine(id) + '\t' + patterns + '\t' + oneLine(explanation) + '\n');
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.chars()
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .forEach(c -> line.append((char) c));
    return line.toString();
  }

  private String say(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }
}

package org.veilleuse.web.moderator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.veilleuse.core.post.PostCredit;
import org.veilleuse.moderation.comment.ModeratorCare;
import org.veilleuse.moderation.evidence.Evidence;
import org.veilleuse.moderation.evidence.EvidenceComment;
import org.veilleuse.moderation.evidence.Selection;
import org.veilleuse.moderation.evidence.Sender;
import org.veilleuse.moderation.evidence.Wanted;
import org.veilleuse.web.evidence.AskedEvidence;
import org.veilleuse.web.evidence.EvidenceFiles;
import org.veilleuse.web.evidence.EvidencePosts;
import org.veilleuse.web.reader.Words;

/** Whose comments to whom a file of evidence is to hold, and which those are. */
@Named("evidence")
@RequestScoped
public class EvidenceBacking {

  private static final int LONGEST_TEXT = 300;

  @Inject private Evidence evidence;
  @Inject private EvidenceFiles files;
  @Inject private ModeratorCare care;
  @Inject private VeilBacking veil;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private AskedEvidence asked;
  private Sender sender;
  private Selection found;
  private final List<EvidenceRow> rows = new ArrayList<>();
  private String problem;

  @PostConstruct
  void load() {
    asked = AskedEvidence.of(request);
    sender = asked.number().flatMap(evidence::sender).orElse(null);
    if (sender == null) {
      if (!asked.comment().isEmpty()) {
        problem = words.say("evidence.unknown");
      }
      return;
    }
    if (asked.to().length() > Wanted.MOST_NAME) {
      problem = words.say("evidence.long-name", Wanted.MOST_NAME);
    }
    asked.wanted().ifPresent(this::find);
    if ("busy".equals(request.getParameter("refused"))) {
      problem = words.say("evidence.busy");
    } else if ("none".equals(request.getParameter("refused"))) {
      problem = words.say("evidence.none-left");
    }
  }

  private void find(Wanted wanted) {
    EvidencePosts posts = files.posts();
    found = files.select(wanted, posts);
    int veiledFrom = care.veiledFrom(request.getUserPrincipal().getName());
    evidence.read(found.found(), one -> rows.add(row(one, posts, veiledFrom)));
  }

  private static EvidenceRow row(EvidenceComment one, EvidencePosts posts, int veiledFrom) {
    PostCredit post = posts.of(one.thread());
    String text = one.text();
    boolean whole = text.codePointCount(0, text.length()) <= LONGEST_TEXT;
    return new EvidenceRow(
        one.id(),
        one.pseudonym(),
        one.submittedAt(),
        one.status(),
        one.relation(),
        whole ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + " …",
        Veil.covers(one.screened(), one.flags(), veiledFrom),
        post == null ? null : post.title());
  }

  public AskedEvidence getAsked() {
    return asked;
  }

  /** Whoever wrote the comment that is named, or null. */
  public Sender getSender() {
    return sender;
  }

  /** Whether comments go together by browser: by the name where no browser is known. */
  public boolean isByBrowser() {
    return sender != null && sender.identified() && asked.by().equals("browser");
  }

  /** Their name, or that it is veiled. */
  public String getName() {
    return veil.named(sender.pseudonym());
  }

  /** Their other names, in one line; empty if there are none. */
  public String getOthers() {
    return sender.others().stream().map(veil::named).collect(Collectors.joining(" · "));
  }

  /** Whom they answered most, in one line; empty if nobody. */
  public String getPeople() {
    return sender.people().stream()
        .map(one -> words.say("evidence.person", veil.named(one.pseudonym()), one.answers()))
        .collect(Collectors.joining(" · "));
  }

  /** What was found, or null if nothing was looked for. */
  public Selection getFound() {
    return found;
  }

  /** Oldest first. */
  public List<EvidenceRow> getRows() {
    return rows;
  }

  /** The highest number among them: what comes later is not in the file. */
  public long getUpTo() {
    return rows.stream().mapToLong(EvidenceRow::id).max().orElse(0);
  }

  /** {@code fr} or {@code en}. */
  public String getLanguage() {
    return asked.language().isEmpty()
        ? FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage()
        : asked.language();
  }

  /** Why there is no file, or null. */
  public String getProblem() {
    return problem;
  }
}

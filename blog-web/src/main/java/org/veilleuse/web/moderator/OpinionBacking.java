package org.veilleuse.web.moderator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.veilleuse.moderation.comment.Notes;
import org.veilleuse.moderation.comment.QueueItem;
import org.veilleuse.moderation.opinion.Leaning;
import org.veilleuse.moderation.opinion.Opinion;
import org.veilleuse.moderation.opinion.Opinions;
import org.veilleuse.moderation.opinion.Question;
import org.veilleuse.web.notice.Moderators;
import org.veilleuse.web.reader.Words;

/** The second opinions that are asked for on the cases of the queue. */
@Named("opinions")
@RequestScoped
public class OpinionBacking {

  @Inject private QueueBacking queue;
  @Inject private Opinions opinions;
  @Inject private Moderators moderators;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private Map<Long, Question> asked;
  private Boolean alone;

  @PostConstruct
  void look() {
    asked = opinions.about(queue.getWaiting().stream().map(one -> one.getItem().id()).toList());
  }

  /** The question about this comment, or null. */
  public Question about(QueueItem item) {
    return asked.get(item.id());
  }

  /** Whether whoever looks at it has asked. */
  public boolean own(QueueItem item) {
    Question question = about(item);
    return question != null && question.askedBy().equals(me());
  }

  /** What whoever looks at it has answered, or null. */
  public Opinion mine(QueueItem item) {
    Question question = about(item);
    return question == null ? null : question.of(me());
  }

  public Leaning[] getLeanings() {
    return Leaning.values();
  }

  /** The longest sentence. */
  public int getMost() {
    return Opinions.MOST_WORDS;
  }

  /** Whether there is nobody else to ask. */
  public boolean isAlone() {
    if (alone == null) {
      alone = moderators.isAlone(me());
    }
    return alone;
  }

  /** What a form without a script led to, or null. */
  public String getNotice() {
    String said = request.getParameter("said");
    if (OpinionServlet.NOTE.equals(said)) {
      return words.say("queue.note-refused", Notes.LONGEST);
    }
    return said != null && OpinionServlet.SAYINGS.contains(said)
        ? words.say("opinion.said." + said, Opinions.MOST_WORDS)
        : null;
  }

  /** {@code good} or {@code bad}. */
  public String getNoticeKind() {
    return OpinionServlet.kind(request.getParameter("said"));
  }

  private String me() {
    return request.getUserPrincipal().getName();
  }
}

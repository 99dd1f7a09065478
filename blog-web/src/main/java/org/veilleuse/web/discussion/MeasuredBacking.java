package org.veilleuse.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.veilleuse.moderation.comment.Bar;
import org.veilleuse.moderation.comment.CommenterRefused;
import org.veilleuse.moderation.comment.SubmissionRefused;
import org.veilleuse.web.reader.Words;

/** What the comment form says to somebody whose comments moderators limited, paused or blocked. */
@Named("measured")
@RequestScoped
public class MeasuredBacking {

  @Inject private Words words;

  private Bar bar;

  void tell(SubmissionRefused refused) {
    bar = refused instanceof CommenterRefused measured ? measured.bar() : null;
  }

  /** Whether a measure is why the comment was not taken. */
  public boolean isTold() {
    return bar != null;
  }

  /** When comments are taken again. */
  public String getWhen() {
    return switch (bar.kind()) {
      case LIMIT -> words.say("measured.LIMIT", bar.perDay(), words.dateAndTime(bar.again()));
      case PAUSE -> ends();
      case BLOCK -> bar.until() == null ? words.say("measured.until-lifted") : ends();
    };
  }

  /** Moderators choose the last day; what is stored is the first moment after it. */
  private String ends() {
    return words.say("measured.until", words.date(bar.until().minusMillis(1)));
  }

  /** In a moderator's words. */
  public String getReason() {
    return bar.reason();
  }
}

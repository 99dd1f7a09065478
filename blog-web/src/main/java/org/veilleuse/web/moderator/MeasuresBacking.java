package org.veilleuse.web.moderator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.veilleuse.moderation.commenter.Measure;
import org.veilleuse.moderation.commenter.MeasurePage;
import org.veilleuse.moderation.commenter.Measures;

/** All measures towards commenters: those that hold, or those that have ended. */
@Named("measuresDesk")
@RequestScoped
public class MeasuresBacking {

  private static final int PAGE_SIZE = 50;
  private static final int LONGEST_ID = 18;

  @Inject private Measures measures;
  @Inject private HttpServletRequest request;

  private MeasurePage page;

  @PostConstruct
  void load() {
    page = measures.page(!isEnded(), number(request.getParameter("after")), PAGE_SIZE);
  }

  /** Whether those that have ended are asked for; anything else asks for those that hold. */
  public boolean isEnded() {
    return "ended".equals(request.getParameter("state"));
  }

  public List<Measure> getItems() {
    return page.items();
  }

  /** The address of the next page, or null on the last. */
  public String getNext() {
    return page.next() == null
        ? null
        : "/moderator/measures?" + (isEnded() ? "state=ended&" : "") + "after=" + page.next();
  }

  /** A number as addresses and forms have it, or null. */
  static Long number(String digits) {
    boolean plain =
        digits != null
            && !digits.isEmpty()
            && digits.length() <= LONGEST_ID
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return plain ? Long.valueOf(digits) : null;
  }
}

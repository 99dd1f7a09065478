package org.veilleuse.web.moderator;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.veilleuse.moderation.comment.MeasureKind;
import org.veilleuse.moderation.comment.Notes;
import org.veilleuse.moderation.commenter.Measure;
import org.veilleuse.moderation.commenter.MeasureOrder;
import org.veilleuse.moderation.commenter.MeasureOutcome;
import org.veilleuse.moderation.commenter.MeasureRefused;
import org.veilleuse.moderation.commenter.Measures;
import org.veilleuse.web.reader.PageLanguage;
import org.veilleuse.web.reader.Words;
import org.veilleuse.web.setup.Settings;

/**
 * The forms about one commenter, by POST only, from a card of the queue as from the commenter's
 * page. They lead to that page, which has what was typed if something is wrong with it.
 */
@WebServlet("/moderator/measure")
public class MeasureServlet extends HttpServlet {

  private static final int UNPROCESSABLE = 422;
  private static final long serialVersionUID = 1;

  @Inject private transient Measures measures;
  @Inject private transient Notes notes;
  @Inject private transient PageLanguage language;
  @Inject private transient Settings settings;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Long comment = MeasuresBacking.number(request.getParameter("id"));
    if (comment == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    switch (String.valueOf(request.getParameter("action"))) {
      case "set" -> set(comment, request, response);
      case "lift" -> lift(comment, request, response);
      case "note" -> note(comment, request, response);
      default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private void set(long comment, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String typed = request.getParameter("until");
    Instant until = end(typed);
    if (until == null && typed != null && !typed.isBlank()) {
      refuse(UNPROCESSABLE, "measure.END_WRONG", request, response);
      return;
    }
    MeasureKind kind = kind(request.getParameter("kind"));
    try {
      MeasureOutcome outcome =
          measures.set(
              new MeasureOrder(
                  comment,
                  kind,
                  perDay(request.getParameter("per-day")),
                  until,
                  request.getParameter("reason"),
                  me(request)));
      if (outcome instanceof MeasureOutcome.Already other) {
        // Whoever lost sees what holds, and still has what was typed.
        Measure holds = other.measure();
        refuse(
            HttpServletResponse.SC_CONFLICT,
            "measure.already." + holds.kind(),
            request,
            response,
            holds.setBy());
      } else {
        back(comment, kind.name(), response);
      }
    } catch (MeasureRefused e) {
      if (e.reason() == MeasureRefused.Reason.COMMENT_UNKNOWN) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      } else {
        refuse(UNPROCESSABLE, "measure." + e.reason(), request, response);
      }
    }
  }

  private void lift(long comment, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Long id = MeasuresBacking.number(request.getParameter("measure"));
    MeasureOutcome outcome =
        id == null ? new MeasureOutcome.Unknown() : measures.lift(id, me(request));
    if (outcome instanceof MeasureOutcome.Done) {
      back(comment, "lifted", response);
    } else if (outcome instanceof MeasureOutcome.Already other) {
      String by = other.measure().endedBy();
      String key = by == null ? "measure.already.ended" : "measure.already.lifted";
      refuse(HttpServletResponse.SC_CONFLICT, key, request, response, by);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void note(long comment, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String text = request.getParameter("note");
    if (!Notes.acceptable(text)) {
      refuse(UNPROCESSABLE, "measure.note-wrong", request, response);
    } else if (notes.add(comment, true, text, me(request))) {
      back(comment, "noted", response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void back(long comment, String done, HttpServletResponse response)
      throws IOException {
    response.sendRedirect("/moderator/commenter?id=" + comment + "&done=" + done);
  }

  private void refuse(
      int status,
      String key,
      HttpServletRequest request,
      HttpServletResponse response,
      Object... values)
      throws IOException, ServletException {
    Locale locale = language.of(request);
    request.setAttribute(MeasureFormBacking.PROBLEM, Words.say(locale, key, values));
    response.setStatus(status);
    request.getRequestDispatcher("/moderator/commenter.xhtml").forward(request, response);
  }

  private static String me(HttpServletRequest request) {
    return request.getUserPrincipal().getName();
  }

  private static MeasureKind kind(String name) {
    return Stream.of(MeasureKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Null for what is no number; 0 is refused, and so is what does not fit. */
  private static Integer perDay(String typed) {
    Long number = MeasuresBacking.number(typed == null ? null : typed.strip());
    return number == null ? null : (int) Math.min(number, Integer.MAX_VALUE);
  }

  /** The first moment after the last day, which is chosen; null for what is no date. */
  private Instant end(String typed) {
    try {
      return typed == null
          ? null
          : LocalDate.parse(typed.strip())
              .plusDays(1)
              .atStartOfDay(ZoneId.of(settings.timeZone()))
              .toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}

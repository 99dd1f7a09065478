package org.veilleuse.web.moderator;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.veilleuse.moderation.comment.Claims;
import org.veilleuse.moderation.comment.ModeratorCare;
import org.veilleuse.moderation.comment.Notes;
import org.veilleuse.web.reader.PageLanguage;
import org.veilleuse.web.reader.Words;

/**
 * What the queue's script, its selection and the small forms of the desk ask for, by POST only. A
 * script gets JSON; a form is led to a page, so that everything works without a script.
 */
@WebServlet("/moderator/desk")
public class DeskServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient DeskDecisions decisions;
  @Inject private transient Claims claims;
  @Inject private transient Notes notes;
  @Inject private transient ModeratorCare care;
  @Inject private transient PageLanguage language;
  @Inject private transient LivePoll poll;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String action = String.valueOf(request.getParameter("action"));
    List<Mark> marks = marks(request, "mark");
    switch (action) {
      case "approve", "reject", "spam", "undo" -> decide(action, marks, request, response);
      case "claim", "free" -> claim(action, marks, request, response);
      case "note" -> note(marks, request, response);
      case "veil" -> veil(request, response);
      case "poll" -> send(poll.answer(request, language.of(request)), response);
      default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private void decide(
      String action, List<Mark> marks, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String me = request.getUserPrincipal().getName();
    DeskResult result =
        action.equals("undo")
            ? decisions.takeBack(marks, me, language.of(request))
            : decisions.decide(
                action,
                marks,
                request.getParameter("reason"),
                request.getParameter("site-rule"),
                me,
                language.of(request));
    if (!wantsJson(request)) {
      response.sendRedirect("/moderator/decided?" + result.query());
      return;
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("kind", result.kind())
            .add("message", result.message())
            .add("settled", Json.createArrayBuilder(result.settled()))
            .add("changed", Json.createArrayBuilder(result.changed()))
            .add("lost", Json.createArrayBuilder(result.lost()))
            .add("undo", Json.createArrayBuilder(result.undo()));
    if (result.refused() != null) {
      json.add("refused", result.refused());
    }
    if (!action.equals("undo") && care.pauseIsDue(me)) {
      json.add("pause", Words.say(language.of(request), "queue.pause"));
    }
    send(json, response);
  }

  private void claim(
      String action, List<Mark> marks, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String me = request.getUserPrincipal().getName();
    for (Mark mark : marks.subList(0, Math.min(1, marks.size()))) {
      if (action.equals("claim")) {
        claims.claim(mark.id(), me);
      } else {
        claims.free(mark.id(), me);
      }
    }
    JsonObjectBuilder others = Json.createObjectBuilder();
    Locale locale = language.of(request);
    claims.of(marks(request, "shown").stream().map(Mark::id).toList()).values().stream()
        .filter(claim -> !claim.moderator().equals(me))
        .forEach(
            claim ->
                others.add(
                    Long.toString(claim.commentId()),
                    Words.say(locale, "queue.claimed", claim.moderator())));
    send(Json.createObjectBuilder().add("claims", others), response);
  }

  private void note(List<Mark> marks, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String text = request.getParameter("note");
    if (marks.size() != 1) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    long id = marks.get(0).id();
    if (!Notes.acceptable(text)) {
      if (wantsJson(request)) {
        say("bad", "queue.note-refused", request, response);
      } else {
        String back = OpinionServlet.back(request.getHeader("Referer"), OpinionServlet.NOTE);
        response.sendRedirect(back + "#case-" + id);
      }
      return;
    }
    boolean aboutCommenter = "commenter".equals(request.getParameter("about"));
    boolean kept = notes.add(id, aboutCommenter, text, request.getUserPrincipal().getName());
    if (kept && wantsJson(request)) {
      say("good", "queue.noted", request, response);
    } else if (kept) {
      response.sendRedirect("/moderator/decided?comment=" + id);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void say(
      String kind, String key, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(
        Json.createObjectBuilder()
            .add("kind", kind)
            .add("message", Words.say(language.of(request), key, Notes.LONGEST)),
        response);
  }

  private void veil(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String chosen = String.valueOf(request.getParameter("severity"));
    if (chosen.length() != 1 || chosen.charAt(0) < '1' || chosen.charAt(0) > '6') {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    care.veilFrom(chosen.charAt(0) - '0', request.getUserPrincipal().getName());
    String query = OpinionServlet.query(request.getHeader("Referer"));
    response.sendRedirect("/moderator/queue" + (query.isEmpty() ? "" : "?" + query));
  }

  private static List<Mark> marks(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null
        ? List.of()
        : Stream.of(values).distinct().map(Mark::parse).flatMap(Optional::stream).toList();
  }

  private static boolean wantsJson(HttpServletRequest request) {
    return "application/json".equals(request.getHeader("Accept"));
  }

  private static void send(JsonObjectBuilder json, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json;charset=UTF-8");
    response.getWriter().print(json.build());
  }
}

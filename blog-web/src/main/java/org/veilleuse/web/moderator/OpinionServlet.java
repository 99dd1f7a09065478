package org.veilleuse.web.moderator;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.veilleuse.moderation.opinion.Leaning;
import org.veilleuse.moderation.opinion.Opinions;
import org.veilleuse.moderation.opinion.Outcome;
import org.veilleuse.web.notice.Moderators;
import org.veilleuse.web.reader.PageLanguage;
import org.veilleuse.web.reader.Words;

/**
 * Asks for a second opinion, gives one, or withdraws the question, by POST only. A script gets
 * JSON; a form is led back to the page of the queue that it was on.
 */
@WebServlet("/moderator/opinion")
public class OpinionServlet extends HttpServlet {

  /** What can come of it: each is a message, {@code opinion.said.…}. */
  static final List<String> SAYINGS =
      List.of(
          "asked",
          "given",
          "withdrawn",
          "too-long",
          "alone",
          "ASKED_ALREADY",
          "NOT_ASKED",
          "OWN_QUESTION",
          "GONE");

  /** Said as well when a note was refused, which stands on the same cards. */
  static final String NOTE = "note";

  private static final List<String> GOOD = List.of("asked", "given", "withdrawn");

  private static final long serialVersionUID = 1;

  @Inject private transient Opinions opinions;
  @Inject private transient Moderators moderators;
  @Inject private transient PageLanguage language;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Mark> mark = Mark.parse(request.getParameter("mark"));
    String said = mark.map(seen -> said(seen, request)).orElse(null);
    if (said == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else if ("application/json".equals(request.getHeader("Accept"))) {
      response.setContentType("application/json;charset=UTF-8");
      response
          .getWriter()
          .print(
              Json.createObjectBuilder()
                  .add("kind", kind(said))
                  .add(
                      "message",
                      Words.say(language.of(request), "opinion.said." + said, Opinions.MOST_WORDS))
                  .build());
    } else {
      response.sendRedirect(back(request.getHeader("Referer"), said) + "#case-" + mark.get().id());
    }
  }

  /** What came of it; null if nothing was asked that can be. */
  private String said(Mark mark, HttpServletRequest request) {
    String action = Objects.requireNonNullElse(request.getParameter("action"), "");
    String words = request.getParameter("words");
    String me = request.getUserPrincipal().getName();
    if (!Opinions.acceptable(words)) {
      return "too-long";
    }
    return switch (action) {
      case "ask" ->
          moderators.isAlone(me)
              ? "alone"
              : said(opinions.ask(mark.id(), mark.version(), words, me), "asked");
      case "withdraw" -> said(opinions.withdraw(mark.id(), mark.version(), me), "withdrawn");
      default ->
          Arrays.stream(Leaning.values())
              .filter(leaning -> leaning.name().equals(action))
              .findFirst()
              .map(
                  leaning ->
                      said(opinions.give(mark.id(), mark.version(), leaning, words, me), "given"))
              .orElse(null);
    };
  }

  private static String said(Outcome outcome, String done) {
    return outcome == Outcome.DONE ? done : outcome.name();
  }

  static String kind(String said) {
    return GOOD.contains(said) ? "good" : "bad";
  }

  /** The page of the queue that the form was on, and nothing else. */
  static String back(String referrer, String said) {
    String query = query(referrer);
    return "/moderator/queue?" + query + (query.isEmpty() ? "" : "&") + "said=" + said;
  }

  /** What the address of that page narrows the queue to, such as {@code state=calm}, or nothing. */
  static String query(String referrer) {
    String query = "";
    try {
      URI page = URI.create(referrer == null ? "" : referrer);
      if ("/moderator/queue".equals(page.getPath()) && page.getRawQuery() != null) {
        query = page.getRawQuery();
      }
    } catch (IllegalArgumentException e) {
      // No page of ours.
    }
    boolean plain =
        query.chars().allMatch(c -> Character.isLetterOrDigit(c) || "=&_.-".indexOf(c) >= 0);
    return Arrays.stream((plain ? query : "").split("&", -1))
        .filter(part -> !part.isEmpty() && !part.startsWith("said="))
        .collect(Collectors.joining("&"));
  }
}

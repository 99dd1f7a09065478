package org.veilleuse.web.evidence;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veilleuse.moderation.evidence.Evidence;
import org.veilleuse.moderation.evidence.Sender;
import org.veilleuse.moderation.evidence.Wanted;
import org.veilleuse.web.setup.Settings;

/**
 * Gives a file of evidence out to a moderator. That it did is an entry of the audit trail, so it is
 * asked for by a form and not by a link.
 */
@WebServlet("/moderator/evidence/file")
public class EvidenceServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient Evidence evidence;
  @Inject private transient EvidenceFiles files;
  @Inject private transient Settings settings;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AskedEvidence asked = AskedEvidence.of(request);
    Wanted wanted = asked.wanted().orElse(null);
    if (wanted == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    Sender sender = evidence.sender(wanted.commentId()).orElse(null);
    if (sender == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    EvidenceOrder order =
        EvidenceOrder.of(
            wanted,
            files.select(wanted, files.posts()),
            number(request.getParameter("up-to")).orElse(Long.MAX_VALUE),
            leftOut(request),
            "en".equals(request.getParameter("language")) ? Locale.ENGLISH : Locale.FRENCH,
            settings.siteOf(request));
    if (order.selection().found().isEmpty()) {
      response.sendRedirect(asked.address() + "&refused=none");
      return;
    }
    Optional<MadeFile> made = files.make(order, sender, request.getUserPrincipal().getName());
    if (made.isEmpty()) {
      response.sendRedirect(asked.address() + "&refused=busy");
      return;
    }
    try (MadeFile file = made.get()) {
      send(file, wanted.commentId(), response);
    }
  }

  private static void send(MadeFile file, long comment, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/zip");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"evidence-" + comment + ".zip\"");
    response.setContentLengthLong(Files.size(file.path()));
    try {
      Files.copy(file.path(), response.getOutputStream());
    } catch (IOException e) {
      // Whoever asked for it has gone away.
    }
  }

  private static Set<Long> leftOut(HttpServletRequest request) {
    String[] values = request.getParameterValues("without");
    return values == null
        ? Set.of()
        : Stream.of(values)
            .map(EvidenceServlet::number)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
  }

  private static Optional<Long> number(String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(Long.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}

package org.veilleuse.web.moderator;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.veilleuse.moderation.figures.Figures;
import org.veilleuse.moderation.figures.Period;
import org.veilleuse.moderation.figures.Slots;
import org.veilleuse.web.setup.Settings;

/** Gives one figure of a period out as a file. It tells of nobody's comment, so it is no step. */
@WebServlet("/moderator/figures.csv")
public class FiguresExport extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient Figures figures;
  @Inject private transient Settings settings;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ZoneId zone = ZoneId.of(settings.timeZone());
    Optional<Period> period =
        AskedPeriod.of(request, LocalDate.now(clock.withZone(zone)), zone).period();
    Optional<FigureFile.Kind> kind =
        Arrays.stream(FigureFile.Kind.values())
            .filter(k -> k.word().equals(request.getParameter("figure")))
            .findFirst();
    if (period.isEmpty() || kind.isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s-%s-%s.csv\""
            .formatted(kind.get().word(), period.get().from(), period.get().to()));
    PrintWriter out = response.getWriter();
    out.print(FigureFile.BYTE_ORDER_MARK);
    new FigureFile(figures, Slots.daily(period.get()), out::print)
        .write(kind.get(), all -> VisibleModerators.of(request, all));
    out.flush();
  }
}

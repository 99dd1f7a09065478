package org.veilleuse.web.moderator;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.veilleuse.web.setup.Command;

/** Verifies the audit trail, if the application was started for that. */
@Startup
@Singleton
@DependsOn("Migrations")
public class StartVerification {

  @Inject private Verifying verifying;
  @Resource private ManagedExecutorService executor;

  @PostConstruct
  void start() {
    Command.runIfAsked("verify-audit", executor, this::run);
  }

  private int run(PrintStream out, Locale language) {
    List<String> report = verifying.report(Command.given("expect").orElse(null), language);
    report.forEach(out::println);
    return report.get(report.size() - 1).equals("OK") ? 0 : 1;
  }
}

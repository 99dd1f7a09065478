package org.veilleuse.web.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The one deployment for tests that run inside the server: the war that was built, in a Payara
 * Micro of its own on a free loopback port.
 *
 * <p>A server is booted for every class with a deployment, so there is one such class, {@code
 * InsideIT}; what is to be tested inside goes into an interface with {@code @Test default} methods,
 * which that class implements.
 */
@ExtendWith({Inside.Prepared.class, ArquillianExtension.class})
public abstract class Inside {

  @Deployment
  static WebArchive war() {
    File war = new File(System.getProperty("blog.test.war", "target/ROOT.war"));
    WebArchive archive =
        ShrinkWrap.createFromZipFile(WebArchive.class, war)
            .addPackages(true, path -> goesInside(path.get()), "org.veilleuse.web")
            .addAsLibrary(jarOf("org.assertj.core.api.Assertions"));
    return ShrinkWrap.create(WebArchive.class, "ROOT.war").merge(archive);
  }

  private static boolean goesInside(String path) {
    return path.contains("Inside");
  }

  private static File jarOf(String type) {
    try {
      return new File(
          Class.forName(type).getProtectionDomain().getCodeSource().getLocation().getPath());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says where the server's data and database are, before Arquillian reads its configuration. */
  static final class Prepared implements ExecutionCondition {

    private static boolean done;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      boolean insideTheServer = Inside.class.getClassLoader() != ClassLoader.getSystemClassLoader();
      if (insideTheServer) {
        return ConditionEvaluationResult.enabled("runs inside");
      }
      ConditionEvaluationResult condition = TestDatabase.current().condition();
      if (!condition.isDisabled() && !done) {
        done = true;
        prepare();
      }
      return condition;
    }

    private static void prepare() {
      try {
        Path folder = Files.createTempDirectory("veilleuse-inside");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RunningBlog.delete(folder)));
        Files.write(folder.resolve("site.key"), new byte[32]);
        Path preBoot =
            Files.writeString(
                folder.resolve("pre-boot.txt"),
                "set configs.config.server-config.network-config.network-listeners"
                    + ".network-listener.http-listener.address=127.0.0.1\n");
        Map<String, String> settings = new TreeMap<>(TestDatabase.current().newDatabase());
        settings.putIfAbsent(
            "blog.db.url",
            "jdbc:h2:file:"
                + folder.resolve("blog")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;OPTIMIZE_REUSE_RESULTS=FALSE");
        settings.put("blog.data", folder.toString());
        settings.put("blog.test.database", TestDatabase.current().name());
        System.setProperty(
            "payara.cmdOptions",
            settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ", "-XX:TieredStopAtLevel=1 ", "")));
        System.setProperty(
            "payara.extraMicroOptions",
            "--noHazelcast --disablePhoneHome --preBootCommandFile "
                + preBoot
                + " --rootDir "
                + folder.resolve("server"));
        // Without this, Arquillian passes --noCluster, which undoes --noHazelcast.
        System.setProperty("payara.clusterEnabled", "true");
        System.setProperty("payara.consoleOutput", "false");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

package org.veilleuse.moderation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ModerationArchitectureTest {
  private static final String OURS = "org.veilleuse.moderation";
  private static final String BROKEN = "org.veilleuse.fixture.moderation";

  private static Map<String, ArchRule> rules(String root) {
    return Map.of(
        "the engine is plain Java",
        noClasses()
            .that()
            .resideInAnyPackage(
                root + ".text..",
                root + ".pattern..",
                root + ".stance..",
                root + ".likeness..",
                root + ".conversation..",
                root + ".screening..",
                root + ".tool..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.."),
        "text knows nothing above it",
        below(
            root + ".text..",
            root,
            "pattern",
            "stance",
            "likeness",
            "screening",
            "tool",
            "conversation",
            "comment"),
        "patterns know only text",
        below(
            root + ".pattern..",
            root,
            "stance",
            "likeness",
            "screening",
            "conversation",
            "comment"),
        "stance does not know screening",
        below(root + ".stance..", root, "likeness", "screening", "conversation", "comment"),
        "screening does not know comments",
        below(root + ".screening..", root, "comment").allowEmptyShould(true),
        "packages do not know each other in a circle",
        slices().matching(root + ".(*)..").should().beFreeOfCycles(),
        "moderation does not know the blog's core",
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.veilleuse.core.."),
        "moderation does not know the pages",
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.veilleuse.web.."));
  }

  private static ArchRule below(String who, String root, String... above) {
    String[] packages =
        Stream.of(above).map(name -> root + "." + name + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(who)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages);
  }

  @TestFactory
  Stream<DynamicTest> holds() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(OURS);
    return rules(OURS).entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(ours)));
  }

  @TestFactory
  Stream<DynamicTest> canFail() {
    JavaClasses broken = new ClassFileImporter().importPackages(BROKEN);
    return rules(BROKEN).entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () -> assertThat(rule.getValue().evaluate(broken).hasViolation()).isTrue()));
  }
}

package org.veilleuse.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CoreArchitectureTest {

  private static final String OURS = "org.veilleuse.core";
  private static final String BROKEN = "org.veilleuse.fixture.core";

  private static Map<String, ArchRule> rules(String root) {
    return Map.of(
        "the core does not know moderation",
        unknown(root + "..", "org.veilleuse.moderation.."),
        "the core does not know the pages",
        unknown(root + "..", "org.veilleuse.web.."),
        "the core knows no Faces",
        unknown(root + "..", "jakarta.faces.."),
        "the core knows no request",
        unknown(root + "..", "jakarta.servlet..", "jakarta.ws.rs.."),
        "accounts know nothing of posts, tags and imports",
        unknown(root + ".account..", root + ".post..", root + ".tag..", root + ".exchange.."),
        "tags know nothing of posts, accounts and imports",
        unknown(root + ".tag..", root + ".post..", root + ".account..", root + ".exchange.."),
        "what moves in and out does not know how it is stored",
        unknown(root + ".exchange..", root + ".post..", root + ".tag..", root + ".account.."),
        "packages do not know each other in a circle",
        slices().matching(root + ".(*)..").should().beFreeOfCycles(),
        "an entity is public only if another package maps it",
        classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should(beMappedByAnotherPackage()),
        "names say what a class is",
        noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|D[Tt][Oo])(\\$.*)?"));
  }

  private static ArchRule unknown(String to, String... what) {
    return noClasses()
        .that()
        .resideInAPackage(to)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(what);
  }

  private static ArchCondition<JavaClass> beMappedByAnotherPackage() {
    return new ArchCondition<>("be mapped by an entity of another package") {
      @Override
      public void check(JavaClass entity, ConditionEvents events) {
        boolean mapped =
            entity.getDirectDependenciesToSelf().stream()
                .map(dependency -> dependency.getOriginClass())
                .filter(other -> !other.getPackageName().equals(entity.getPackageName()))
                .filter(other -> other.isAnnotatedWith(Entity.class))
                .flatMap(other -> other.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .anyMatch(field -> field.getAllInvolvedRawTypes().contains(entity));
        events.add(new SimpleConditionEvent(entity, mapped, entity.getName() + ": " + mapped));
      }
    };
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

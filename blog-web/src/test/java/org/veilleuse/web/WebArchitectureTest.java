package org.veilleuse.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WebArchitectureTest {

  private static final Set<String> REGEX_METHODS = Set.of("matches", "replaceAll", "replaceFirst");

  private static final String BAD_NAME = ".*(Impl|Manager|Helper|Util|Utils|DTO|Dto)";

  private static Map<String, ArchRule> rules(String root) {
    Map<String, ArchRule> rules = new TreeMap<>();
    rules.put(
        "core knows neither moderation nor the pages",
        none(root + ".core..", root + ".moderation..", root + ".web.."));
    rules.put(
        "moderation knows neither core nor the pages",
        none(root + ".moderation..", root + ".core..", root + ".web.."));
    rules.put(
        "the pages see no entity",
        noClasses()
            .that()
            .resideInAPackage(root + ".web..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class));
    rules.put(
        "the launcher knows nothing of the application, which lies in the war",
        noClasses()
            .that()
            .resideInAPackage(root + ".web.launch..")
            .should()
            .dependOnClassesThat(
                resideInAPackage(root + "..").and(not(resideInAPackage(root + ".web.launch..")))));
    rules.put(
        "nothing in the war knows the launcher",
        noClasses()
            .that()
            .resideOutsideOfPackage(root + ".web.launch..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + ".web.launch.."));
    rules.put("a name says what a class is for", noClasses().should().haveNameMatching(BAD_NAME));
    rules.put(
        "packages are by feature",
        noClasses().should().resideInAnyPackage("..common..", "..util..", "..utils.."));
    rules.put(
        "no interface has a single implementation",
        classes()
            .that()
            .areInterfaces()
            .and()
            .areNotAnnotations()
            .should(haveNoSingleImplementation()));
    rules.put(
        "what stands behind a page is called Backing",
        classes()
            .that()
            .areAnnotatedWith(Named.class)
            .and(annotatedWithOneOf(RequestScoped.class, ViewScoped.class))
            .should()
            .haveSimpleNameEndingWith("Backing"));
    rules.put(
        "no regular expression runs over what people wrote",
        noClasses()
            .that()
            .resideInAnyPackage(
                root + ".web.discussion..",
                root + ".web.moderator..",
                root + ".moderation.comment..",
                root + ".moderation.text..")
            .should()
            .callCodeUnitWhere(
                DescribedPredicate.describe(
                    "use java.util.regex", call -> isRegex(call.getTarget()))));
    return rules;
  }

  private static ArchRule none(String of, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(of)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others);
  }

  private static boolean isRegex(CodeUnitCallTarget target) {
    return target.getOwner().isEquivalentTo(Pattern.class)
        || (target.getOwner().isEquivalentTo(String.class)
            && REGEX_METHODS.contains(target.getName()));
  }

  private static DescribedPredicate<JavaClass> annotatedWithOneOf(Class<?>... scopes) {
    List<String> names = Stream.of(scopes).map(Class::getName).toList();
    return DescribedPredicate.describe(
        "one request's or view's", type -> names.stream().anyMatch(type::isAnnotatedWith));
  }

  /**
   * Sealed ones name their kinds; one without any is there for lambdas; one that another module
   * implements is how a module calls what it does not know.
   */
  private static ArchCondition<JavaClass> haveNoSingleImplementation() {
    return new ArchCondition<>("have no single implementation") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        List<JavaClass> concrete =
            type.getAllSubclasses().stream()
                .filter(sub -> !sub.getModifiers().contains(JavaModifier.ABSTRACT))
                .toList();
        if (concrete.size() == 1
            && module(concrete.get(0)).equals(module(type))
            && !type.reflect().isSealed()) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " has one"));
        }
      }
    };
  }

  private static String module(JavaClass type) {
    return Stream.of(".core.", ".moderation.", ".web.")
        .filter(module -> type.getName().contains(module))
        .findFirst()
        .orElse("");
  }

  @TestFactory
  Stream<DynamicTest> holds() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.veilleuse");
    return rules("org.veilleuse").entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(ours)));
  }

  @TestFactory
  Stream<DynamicTest> canFail() {
    JavaClasses bad = new ClassFileImporter().importPackages("org.veilleuse.fixture");
    return rules("org.veilleuse.fixture").entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () -> assertThat(rule.getValue().evaluate(bad).hasViolation()).isTrue()));
  }
}

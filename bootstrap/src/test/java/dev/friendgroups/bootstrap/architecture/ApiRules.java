package dev.friendgroups.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What others who depend on the code can rely on, each rule made for a root package. */
final class ApiRules {
  private static final List<String> LIBRARIES = List.of("okhttp3.", "okio.", "retrofit2.");

  private final String root;

  ApiRules(String root) {
    this.root = root;
  }

  /** All rules, each under the name of the fixture that breaks it. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("packagesarenullmarked", packagesAreNullMarked());
    rules.put("librariesstayinside", librariesStayInside());
    return rules;
  }

  private ArchRule packagesAreNullMarked() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(beInANullMarkedPackage())
        .because("whoever calls it has to know that null is refused unless it says otherwise");
  }

  private ArchRule librariesStayInside() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .arePublic()
        .should(showNoneOfTheLibraries())
        .because("a library can be replaced only while nobody else has learnt its types");
  }

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a package that is null-marked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                type, marked, type.getName() + " is in a package without @NullMarked"));
      }
    };
  }

  private static ArchCondition<JavaClass> showNoneOfTheLibraries() {
    return new ArchCondition<>("show none of the libraries' types") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Set<String> shown = shown(type).map(JavaClass::getName).collect(Collectors.toSet());
        shown.removeIf(name -> LIBRARIES.stream().noneMatch(name::startsWith));
        events.add(
            new SimpleConditionEvent(
                type, shown.isEmpty(), type.getName() + " shows types of a library: " + shown));
      }
    };
  }

  /** The types in the signatures of what can be used from outside. */
  private static Stream<JavaClass> shown(JavaClass type) {
    Stream<JavaClass> ofCode =
        type.getCodeUnits().stream()
            .filter(unit -> open(unit.getModifiers()))
            .flatMap(ApiRules::signature);
    Stream<JavaClass> ofFields =
        type.getFields().stream()
            .filter(field -> open(field.getModifiers()))
            .map(field -> field.getRawType().getBaseComponentType());
    return Stream.concat(ofCode, ofFields);
  }

  private static Stream<JavaClass> signature(JavaCodeUnit unit) {
    return Stream.concat(
        Stream.of(unit.getReturnType().toErasure()),
        unit.getParameterTypes().stream()
            .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream()));
  }

  private static boolean open(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }
}

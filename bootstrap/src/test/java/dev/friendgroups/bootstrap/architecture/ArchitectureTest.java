package dev.friendgroups.bootstrap.architecture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  private static final String ROOT = "dev.friendgroups";
  private static final String BROKEN = "dev.friendgroups.bootstrap.architecture.broken.";
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages(ROOT);

  private static Set<String> rules() {
    return new Rules(ROOT).all().keySet();
  }

  private static ArchRule rule(String name, String root) {
    return requireNonNull(new Rules(root).all().get(name));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_code_keeps_to_the_rule(String rule) {
    rule(rule, ROOT).check(OURS);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_notices_code_that_breaks_it(String rule) {
    JavaClasses broken = new ClassFileImporter().importPackages(BROKEN + rule);

    assertThat(rule(rule, BROKEN + rule).evaluate(broken).hasViolation()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_has_a_reason(String rule) {
    assertThat(rule(rule, ROOT).getDescription()).contains(", because ");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_does_not_pass_by_matching_nothing(String rule) {
    assertThatThrownBy(() -> rule(rule, ROOT + ".nowhere").check(OURS))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("failed to check any classes");
  }
}

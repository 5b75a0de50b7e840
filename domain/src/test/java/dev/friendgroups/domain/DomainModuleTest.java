package dev.friendgroups.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DomainModuleTest {
  private final ModuleDescriptor module =
      ModuleFinder.of(Path.of("target", "classes"))
          .find("dev.friendgroups.domain")
          .orElseThrow()
          .descriptor();

  @Test
  void to_run_the_domain_needs_java_base_and_nothing_else() {
    assertThat(module.requires())
        .filteredOn(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
        .extracting(Requires::name)
        .containsExactly("java.base");
  }

  @Test
  void all_its_packages_can_be_used_by_everybody() {
    assertThat(module.exports())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactlyInAnyOrderElementsOf(module.packages());
    assertThat(module.exports()).noneMatch(ModuleDescriptor.Exports::isQualified);
  }
}

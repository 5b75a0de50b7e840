package dev.friendgroups.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What others may depend on is what was recorded: whoever means to change it records it anew, with
 * {@code -Dpublic-api.record=true}, and shows the difference for review.
 */
class PublicApiTest {
  private static final Path RECORDED = Path.of("src", "test", "public-api");
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.friendgroups");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "domain",
        "application.memory",
        "application.policy",
        "application.port",
        "application.spi",
        "application.usecase",
        "contracts",
        "adapters.emulator.junit",
        "adapters.http.gateway",
        "adapters.http.usersig"
      })
  void the_public_api_is_the_one_recorded(String packages) throws IOException {
    SortedSet<String> api = new PublicApi("dev.friendgroups." + packages).of(OURS);
    Path recorded = RECORDED.resolve(packages + ".txt");
    if (Boolean.getBoolean("public-api.record")) {
      Files.createDirectories(RECORDED);
      Files.write(recorded, api);
    }

    try (Stream<String> lines = Files.lines(recorded)) {
      assertThat(api).isNotEmpty().containsExactlyElementsOf(lines.toList());
    }
  }
}

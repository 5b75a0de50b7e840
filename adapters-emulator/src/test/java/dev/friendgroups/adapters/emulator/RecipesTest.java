package dev.friendgroups.adapters.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.emulator.faults.Rehearsal;
import dev.friendgroups.domain.chat.SecretKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recipes of README.md, each run as printed there, where its language is installed. */
class RecipesTest {
  private static final String KEY = "a key for recipes";

  @TempDir Path folder;

  private static String readme() throws Exception {
    return Files.readString(Path.of("README.md"));
  }

  private static String recipe(String language) throws Exception {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme());
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  @ParameterizedTest
  @CsvSource({
    "js, node, recipe.mjs",
    "python, python3, recipe.py",
    "go, go run, recipe.go",
    "php, php, recipe.php"
  })
  void a_recipe_works_as_printed(String language, String command, String file) throws Exception {
    List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
    assumeTrue(installed(words.get(0)), "SKIPPED: " + words.get(0) + " is not installed");
    words.add(Files.writeString(folder.resolve(file), recipe(language)).toString());

    try (ChatEmulator emulator = ChatEmulator.builder().secretKey(new SecretKey(KEY)).start()) {
      emulator.put(SampleAccounts.contacts());
      ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
      builder
          .environment()
          .putAll(
              Map.of(
                  "FRIEND_GROUPS_ENDPOINT", emulator.endpoint().toString(),
                  "FRIEND_GROUPS_SDK_APP_ID", Long.toString(emulator.sdkAppId()),
                  "FRIEND_GROUPS_ADMIN", emulator.admin(),
                  "FRIEND_GROUPS_SECRET_KEY", KEY,
                  "FRIEND_GROUPS_CONTROL_KEY", emulator.controlKey().text(),
                  "GOCACHE", folder.resolve("go").toString()));
      Process process = builder.start();
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);

      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(printed).isEqualTo("error code 0\nreceived 1\n");
      emulator.app().received("group_delete").forAccount("alice").naming("family").once();
    }
  }

  private static boolean installed(String program) throws Exception {
    return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
  }

  @Test
  void each_bad_day_is_listed_with_its_rules() throws Exception {
    for (Rehearsal rehearsal : Rehearsal.values()) {
      String rules =
          String.join(
              ", ",
              rehearsal.rules().stream()
                  .map(rule -> "`" + rule.toString().replaceAll(":1\\.0$", ":1") + "`")
                  .toList());
      assertThat(readme().lines())
          .anyMatch(
              line ->
                  line.startsWith("| `" + rehearsal.label() + "` |")
                      && line.endsWith("| " + rules + " |"));
    }
  }
}

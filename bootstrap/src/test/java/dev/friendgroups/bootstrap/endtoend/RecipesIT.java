package dev.friendgroups.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What RECIPES.md prints works as printed, one after the other. */
class RecipesIT {
  private static final Pattern RECIPE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @TempDir Path home;

  @Test
  void all_recipes_work_as_printed() throws Exception {
    List<String> recipes =
        RECIPE
            .matcher(Files.readString(Path.of("RECIPES.md")))
            .results()
            .map(r -> r.group(1))
            .toList();
    assertThat(recipes).hasSize(3);
    Path programs = Files.createDirectory(home.resolve("programs"));
    // Somebody's own database, in which two people have left.
    Path query =
        Files.writeString(
            programs.resolve("psql"), "#!/bin/sh\nprintf 'account\\nalice\\nbob\\n'\n");
    assertThat(query.toFile().setExecutable(true)).isTrue();

    Path script =
        Files.writeString(
            home.resolve("recipes"),
            recipes.stream().collect(Collectors.joining("\n", "set -e\n", "")));
    ProcessBuilder builder =
        new ProcessBuilder("bash", script.toString())
            .directory(home.toFile())
            .redirectErrorStream(true);
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(name -> name.matches("(FRIEND_GROUPS|XDG|.*_PROXY|.*_proxy).*"));
    variables.put("HOME", home.toString());
    variables.merge(
        "PATH",
        programs + ":" + Path.of("target/friend-groups/bin").toAbsolutePath(),
        (old, ours) -> ours + ":" + old);
    Process bash = builder.start();
    bash.getOutputStream().close();

    String told = new String(bash.getInputStream().readAllBytes(), UTF_8);

    assertThat(bash.waitFor()).as(told).isZero();
    assertThat(told).contains("dry run", "Restored", "Deleted 1 friend group of alice: family");
  }
}

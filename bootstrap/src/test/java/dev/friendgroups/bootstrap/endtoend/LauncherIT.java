package dev.friendgroups.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.bootstrap.endtoend.Program.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher makes of the Java, the locale and the folder that it finds. */
class LauncherIT {
  private static final Map<String, String> NO_LOCALE =
      Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", "");

  @TempDir Path home;

  private Program on(int java) {
    return Program.at(home).with("JAVA_HOME", InstalledJava.home(java).toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void names_arrive_as_they_were_typed_whatever_the_locale(int java) {
    for (Map<String, String> locale :
        List.of(
            NO_LOCALE,
            Map.of("LC_ALL", "C"),
            Map.of("LC_ALL", "POSIX"),
            Map.of("LC_ALL", "xx_YY.UTF-8"),
            Map.of("LANG", "C.UTF-8"))) {
      Program program = on(java).with(NO_LOCALE).with(locale);
      program.run("create", "--account", "alice", "家人");

      Result result = program.run("delete", "--account", "alice", "家人", "--quiet");

      assertThat(result.out()).as("%s", locale).startsWith("Deleted 1 friend group of alice: 家人");
    }
  }
}

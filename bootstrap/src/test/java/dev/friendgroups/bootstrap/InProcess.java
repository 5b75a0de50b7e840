package dev.friendgroups.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.adapters.cli.CommandLineApp;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.application.port.out.MonotonicClock;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The whole program, run within the test. */
record InProcess(Path home) {
  /** All that a run leaves to be seen. */
  record Result(int code, String out, String err) {}

  Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            Map.of(),
            InputStream.nullInputStream(),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            Environment.Terminal.NONE,
            Optional.of(home),
            "1.2.3",
            MonotonicClock.system(),
            InstantSource.system(),
            (pause, tick) -> () -> {});
    int code = new CommandLineApp(new GuiceWiring(), environment).run(arguments);
    return new Result(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}

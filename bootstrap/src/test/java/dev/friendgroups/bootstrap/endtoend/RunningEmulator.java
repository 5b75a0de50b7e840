package dev.friendgroups.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code friend-groups emulate}, running as a process of its own until it is closed. */
final class RunningEmulator implements AutoCloseable {
  private static final String EXPORT = "export ";
  private static final String LAST = "FRIEND_GROUPS_CONTROL_KEY";

  private final Process process;
  private final Map<String, String> exports = new TreeMap<>();

  private RunningEmulator(Process process) {
    this.process = process;
  }

  static RunningEmulator start(Program program, String... options) {
    List<String> arguments = new ArrayList<>(List.of("emulate"));
    arguments.addAll(List.of(options));
    RunningEmulator emulator = new RunningEmulator(program.start(arguments.toArray(String[]::new)));
    emulator.readExports();
    return emulator;
  }

  private void readExports() {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    try {
      while (exports.keySet().stream().noneMatch(name -> name.startsWith(LAST))) {
        String line = reader.readLine();
        if (line == null) {
          throw new IllegalStateException(
              new String(process.getErrorStream().readAllBytes(), UTF_8));
        }
        if (line.startsWith(EXPORT)) {
          String[] parts = line.substring(EXPORT.length()).split("=", 2);
          exports.put(parts[0], parts[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it prints, ready to be pasted: the variables that lead others to it. */
  Map<String, String> exports() {
    return Map.copyOf(exports);
  }

  URI endpoint() {
    return URI.create(exports.getOrDefault("FRIEND_GROUPS_ENDPOINT", ""));
  }

  /** The calls that it answered, as its control API tells them. */
  String journal() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint().resolve("/emulator/v1/journal"))
            .header("Authorization", "Bearer " + exports.get("FRIEND_GROUPS_CONTROL_KEY"))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  long pid() {
    return process.pid();
  }

  void signal(String name) {
    Program.signal(process, name);
  }

  /** Asks it to stop, as Ctrl-C or an init system would. */
  Program.Result stop() {
    Program.signal(process, "TERM");
    return Program.end(process);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

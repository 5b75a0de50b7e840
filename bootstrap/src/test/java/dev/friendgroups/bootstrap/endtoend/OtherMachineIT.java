package dev.friendgroups.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.friendgroups.bootstrap.endtoend.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that reach the emulator over a network, from a namespace of their own. */
class OtherMachineIT {
  private static final String HERE = "10.213.77.1";
  private static final String THERE = "10.213.77.2";

  @TempDir Path home;
  private final String suffix = Long.toString(ProcessHandle.current().pid() % 100_000);
  private final String namespace = "fg" + suffix;
  private Program program;

  @BeforeEach
  void connectNamespace() throws Exception {
    assumeTrue(
        "root".equals(System.getProperty("user.name")) && succeeds("ip", "netns", "add", namespace),
        "SKIPPED: only root, with the program ip, can make another network namespace");
    program = Program.at(home);
    Files.createDirectory(home.resolve("there"));
    String near = "fgn" + suffix;
    String far = "fgf" + suffix;
    must("ip", "link", "add", near, "type", "veth", "peer", "name", far, "netns", namespace);
    must("ip", "addr", "add", HERE + "/30", "dev", near);
    must("ip", "link", "set", near, "up");
    must("ip", "-n", namespace, "addr", "add", THERE + "/30", "dev", far);
    must("ip", "-n", namespace, "link", "set", far, "up");
    must("ip", "-n", namespace, "link", "set", "lo", "up");
  }

  @AfterEach
  void removeNamespace() throws Exception {
    succeeds("ip", "netns", "delete", namespace);
  }

  private static boolean succeeds(String... command) {
    return run(Map.of(), command).exit() == 0;
  }

  private static void must(String... command) {
    Result result = run(Map.of(), command);
    assertThat(result.exit()).as(String.join(" ", command) + ": " + result.err()).isZero();
  }

  private static Result run(Map<String, String> variables, String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().putAll(variables);
      Process process = builder.start();
      process.getOutputStream().close();
      return Program.end(process);
    } catch (IOException notInstalled) {
      return new Result(127, "", String.valueOf(notInstalled.getMessage()));
    }
  }

  /** Runs a command there, with what the emulator printed. */
  private Result there(Map<String, String> variables, String... command) {
    List<String> words = new ArrayList<>(List.of("ip", "netns", "exec", namespace));
    words.addAll(List.of(command));
    return run(variables, words.toArray(String[]::new));
  }

  private Result ourselves(Map<String, String> exports, String... more) {
    Map<String, String> variables = new TreeMap<>(exports);
    variables.put("HOME", home.resolve("there").toString());
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of("target/friend-groups/bin/friend-groups").toAbsolutePath().toString(),
                "delete",
                "--account",
                "alice",
                "family",
                "--yes"));
    words.addAll(List.of(more));
    return there(variables, words.toArray(String[]::new));
  }

  @Test
  void over_https_whoever_trusts_the_authority_is_served() throws Exception {
    try (RunningEmulator emulator =
        RunningEmulator.start(program, "--host", HERE, "--tls", "--tls-name", "chat.test")) {
      String certificate = emulator.exports().getOrDefault("SSL_CERT_FILE", "");
      String health = emulator.endpoint() + "/emulator/v1/health";
      int port = emulator.endpoint().getPort();

      assertThat(emulator.endpoint()).hasScheme("https").hasHost(HERE);
      assertThat(there(Map.of(), "curl", "-q", "-sS", "--noproxy", "*", health).exit())
          .isEqualTo(60);
      Result curl =
          there(
              Map.of(),
              "curl",
              "-sS",
              "--noproxy",
              "*",
              "--cacert",
              certificate,
              "--resolve",
              "chat.test:" + port + ":" + HERE,
              "https://chat.test:" + port + "/emulator/v1/health");
      assertThat(curl.out()).as(curl.err()).contains("\"status\":\"ok\"");
      assertNodeIsServed(certificate, health);

      Result deletion = ourselves(emulator.exports());
      assertThat(deletion.out()).as(deletion.err()).contains("Deleted 1 friend group of alice");

      Map<String, String> withoutAuthority = new TreeMap<>(emulator.exports());
      withoutAuthority.remove("SSL_CERT_FILE");
      Result stranger = ourselves(withoutAuthority, "--timeout", "5s");
      Result told = ourselves(withoutAuthority, "--ca-file", certificate);
      assertThat(stranger.exit()).as(stranger.err()).isEqualTo(4);
      assertThat(told.exit()).as(told.err()).isZero();
    }
  }

  /** Node, where it is installed. */
  private void assertNodeIsServed(String certificate, String health) {
    if (succeeds("node", "--version")) {
      Result node =
          there(
              Map.of("NODE_EXTRA_CA_CERTS", certificate),
              "node",
              "-e",
              "fetch('" + health + "').then(r => r.text()).then(console.log)");
      assertThat(node.out()).as(node.err()).contains("\"status\":\"ok\"");
    }
  }

  @Test
  void plain_http_to_a_private_address_needs_leave_and_gets_a_warning() {
    try (RunningEmulator emulator = RunningEmulator.start(program, "--host", HERE)) {
      Result refused = ourselves(emulator.exports());
      Result allowed = ourselves(emulator.exports(), "--allow-insecure-endpoint");

      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.err()).contains("is plain http to another machine; use https");
      assertThat(allowed.out()).as(allowed.err()).contains("Deleted 1 friend group of alice");
      assertThat(allowed.err())
          .contains("warning: what is sent to " + emulator.endpoint() + " can be read on its way");
    }
  }

  @Test
  void whoever_waits_for_it_is_told_when_and_by_whom_the_port_is_taken() throws Exception {
    Path ready = home.resolve("ready");
    try (RunningEmulator emulator =
        RunningEmulator.start(program, "--host", HERE, "--ready-file", ready.toString())) {
      Result second =
          program.run(
              "emulate",
              "--host",
              HERE,
              "--port",
              Integer.toString(emulator.endpoint().getPort()),
              "--quiet");

      assertThat(second.exit()).isEqualTo(6);
      assertThat(second.err()).contains("cannot listen at " + HERE);
      assertThat(there(Map.of(), "curl", "-s", "--noproxy", "*", emulator.endpoint() + "/").out())
          .contains("Chat's API is at /v4/");
      assertThat(emulator.stop().exit()).isEqualTo(143);
      assertThat(ready).doesNotExist();
    }
  }
}

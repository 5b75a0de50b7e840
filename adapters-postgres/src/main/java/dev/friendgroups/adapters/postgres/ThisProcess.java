package dev.friendgroups.adapters.postgres;

import dev.friendgroups.adapters.postgres.connection.Environment;
import dev.friendgroups.application.port.out.JobHolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Who takes jobs here, for others to read. */
final class ThisProcess {
  private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");

  private ThisProcess() {}

  static JobHolder holder(Environment environment) {
    String user = environment.user();
    return new JobHolder(
        user.isBlank() ? "somebody" : user,
        host(environment),
        ProcessHandle.current().pid(),
        Optional.empty());
  }

  /** Asked of nobody in the network, who may be slow to answer. */
  private static String host(Environment environment) {
    return environment
        .find("HOSTNAME")
        .or(ThisProcess::kernel)
        .or(() -> environment.find("COMPUTERNAME"))
        .orElse("an unknown host");
  }

  private static Optional<String> kernel() {
    try {
      return Optional.of(Files.readString(KERNEL).strip()).filter(name -> !name.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

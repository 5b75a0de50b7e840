package dev.friendgroups.bootstrap;

import dev.friendgroups.adapters.cli.wiring.Emulation;
import dev.friendgroups.adapters.emulator.ChatEmulator;
import java.net.URI;

/** An emulator that runs. */
record OpenEmulation(Parts parts) implements Emulation {
  @Override
  public URI endpoint() {
    return parts.get(ChatEmulator.class).endpoint();
  }

  @Override
  public void close() {
    parts.close();
  }
}

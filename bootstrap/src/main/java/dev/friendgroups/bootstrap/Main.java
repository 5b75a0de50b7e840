package dev.friendgroups.bootstrap;

import dev.friendgroups.adapters.cli.CommandLineApp;

/** The program {@code friend-groups}. */
public final class Main {
  private Main() {}

  public static void main(String... arguments) {
    System.exit(new CommandLineApp(new GuiceWiring(), SystemSurroundings.find()).run(arguments));
  }
}

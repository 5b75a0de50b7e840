package dev.friendgroups.bootstrap;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * What Java itself knows of a terminal, where no launcher has told more: whether standard input and
 * standard output are one, both of them.
 */
final class InteractiveConsole {
  private InteractiveConsole() {}

  /** Whether there is somebody to ask. */
  static boolean isThere() {
    return Optional.ofNullable(System.console()).filter(InteractiveConsole::isTerminal).isPresent();
  }

  /** Since Java 22 there may be a console without a terminal, which tells so itself. */
  private static boolean isTerminal(Console console) {
    try {
      Method told = Console.class.getMethod("isTerminal");
      return (boolean) told.invoke(console);
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}

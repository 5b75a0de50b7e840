package dev.friendgroups.adapters.cli.wiring;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Reacts to a POSIX signal. The JDK's only way is {@code sun.misc.Signal}, which the compiler lets
 * nobody name without a warning; where it is missing, signals do what they always do.
 */
public final class Signals {
  private static final String SIGNAL = "sun.misc.Signal";
  private static final String HANDLER = "sun.misc.SignalHandler";

  private static final long PATIENCE_SECONDS = 2;
  private static final boolean ON_WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

  /** Those that ask a program to end, by the numbers that they have everywhere. */
  private static final Map<Integer, String> ENDING = Map.of(1, "HUP", 2, "INT", 15, "TERM");

  private Signals() {}

  /** Signals that wait. */
  public interface Held extends AutoCloseable {
    /** Raises those that came, for whoever reacted to them before. */
    @Override
    void close();
  }

  /** {@return the names of those that ask a program to end: Ctrl-C, a lost terminal, kill} */
  public static List<String> ending() {
    return List.copyOf(ENDING.values());
  }

  /**
   * Ends this process as a signal does that nobody reacts to, so that whoever waits for the process
   * learns what ended it: a shell, for one, ends its loops after a Ctrl-C. Nothing is closed, and
   * no shutdown hook is run. Returns when the process cannot end so: the signal is ignored or not
   * one of {@link #ending}, it is the first process of a container, or this is Windows.
   *
   * @param number the signal's
   */
  public static void end(int number) {
    String name = ENDING.get(number);
    if (name == null || ON_WINDOWS) {
      return;
    }
    try {
      leave(name);
      raise(name);
    } catch (ReflectiveOperationException cannotBeRaised) {
      // It ends with a code that says the same.
    }
  }

  /**
   * Has Ctrl-C end this process at once, as it ends programs that know nothing of signals: Java
   * makes an exit of it. A Ctrl-C that the process was started to ignore stays ignored.
   */
  public static void leaveInterrupts() {
    if (!ON_WINDOWS) {
      try {
        leave("INT");
      } catch (ReflectiveOperationException unknownHere) {
        // It does what it always does.
      }
    }
  }

  private static void leave(String name) throws ReflectiveOperationException {
    Class<?> handlerType = Class.forName(HANDLER);
    handle(name, handlerType, handlerType.getField("SIG_DFL").get(null));
  }

  /**
   * Makes the signals wait that ask the program to end.
   *
   * @return to be closed soon
   */
  public static Held hold() {
    Queue<String> waiting = new ConcurrentLinkedQueue<>();
    List<Runnable> puttingBack =
        ENDING.values().stream()
            .map(name -> react(name, number -> waiting.add(name)))
            .flatMap(Optional::stream)
            .toList();
    return () -> {
      puttingBack.forEach(Runnable::run);
      waiting.forEach(Signals::raise);
    };
  }

  /** Java raises none that it does not react to itself. */
  private static void raise(String name) {
    try {
      Process kill =
          new ProcessBuilder("sh", "-c", "kill -" + name + " $PPID")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      kill.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException noShell) {
      // Whoever wanted it raised knows another way.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Calls {@code reaction} with the signal's number, in a thread of its own each time. A signal
   * that the process was started to ignore stays ignored.
   *
   * @param name without the prefix: {@code INT}
   * @param reaction may be called while it runs already, for the next signal
   * @return brings back what was done before; empty when the signal cannot be reacted to
   */
  public static Optional<Runnable> react(String name, IntConsumer reaction) {
    try {
      Class<?> handlerType = Class.forName(HANDLER);
      Object handler =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(),
              new Class<?>[] {handlerType},
              (proxy, method, arguments) -> {
                reaction.accept(number(arguments[0]));
                return null;
              });
      Object before = handle(name, handlerType, handler);
      return Optional.of(() -> putBack(name, handlerType, before));
    } catch (ReflectiveOperationException | IllegalArgumentException unknownHere) {
      return Optional.empty();
    }
  }

  private static Object handle(String name, Class<?> handlerType, Object handler)
      throws ReflectiveOperationException {
    Class<?> signalType = Class.forName(SIGNAL);
    Object signal = signalType.getConstructor(String.class).newInstance(name);
    return signalType.getMethod("handle", signalType, handlerType).invoke(null, signal, handler);
  }

  private static void putBack(String name, Class<?> handlerType, Object before) {
    try {
      handle(name, handlerType, before);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the signal " + name + " was reacted to before", e);
    }
  }

  private static int number(Object signal) throws ReflectiveOperationException {
    return (int) Class.forName(SIGNAL).getMethod("getNumber").invoke(signal);
  }
}

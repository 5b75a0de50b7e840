package dev.friendgroups.adapters.cli.wiring;

import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Reacts to a POSIX signal. The JDK's only way is {@code sun.misc.Signal}, which the compiler lets
 * nobody name without a warning; where it is missing, signals do what they always do.
 */
public final class Signals {
  private static final String SIGNAL = "sun.misc.Signal";
  private static final String HANDLER = "sun.misc.SignalHandler";

  private Signals() {}

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

package dev.friendgroups.bootstrap;

import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.application.spi.Adapter;
import dev.friendgroups.application.spi.WrongSettingException;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The adapters of one kind on the class path: our own and those that came as jars.
 *
 * @param <A> the kind
 */
final class Adapters<A extends Adapter> {
  private final Class<A> type;
  private final String kind;
  private @Nullable Map<String, A> found;

  /**
   * @param kind what to call one of them
   */
  Adapters(Class<A> type, String kind) {
    this.type = type;
    this.kind = kind;
  }

  /**
   * Their names in alphabetical order.
   *
   * @throws SetupException when a jar is broken, or two adapters have the same name
   */
  List<String> names() {
    return List.copyOf(all().keySet());
  }

  /**
   * @throws WrongSettingException when there is none with this name
   * @throws SetupException as for {@link #names}
   */
  A named(String name) {
    Map<String, A> adapters = all();
    A adapter = adapters.get(name);
    if (adapter == null) {
      throw new WrongSettingException(
          "there is no "
              + kind
              + " '"
              + name
              + "'; there are "
              + String.join(", ", adapters.keySet()));
    }
    return adapter;
  }

  private synchronized Map<String, A> all() {
    if (found == null) {
      found = load();
    }
    return found;
  }

  private Map<String, A> load() {
    Map<String, A> adapters = new TreeMap<>();
    try {
      for (A adapter : ServiceLoader.load(type)) {
        A other = adapters.put(nameOf(adapter), adapter);
        if (other != null) {
          throw new SetupException(
              "two adapters have the name '"
                  + nameOf(adapter)
                  + "': "
                  + other.getClass().getName()
                  + " and "
                  + adapter.getClass().getName()
                  + "; take one jar away");
        }
      }
    } catch (ServiceConfigurationError | LinkageError broken) {
      throw new SetupException(
          "a jar on the class path has a " + kind + " that cannot be used: " + why(broken), broken);
    }
    return adapters;
  }

  private String nameOf(A adapter) {
    String name;
    try {
      name = adapter.name();
    } catch (RuntimeException e) {
      throw nameless(adapter, e);
    }
    if (name == null || name.isBlank()) {
      throw nameless(adapter, new IllegalStateException("no name"));
    }
    return name;
  }

  private SetupException nameless(A adapter, RuntimeException why) {
    return new SetupException(
        kind + " " + adapter.getClass().getName() + " does not say its name; take its jar away",
        why);
  }

  private static String why(Error broken) {
    return broken instanceof LinkageError ? broken.toString() : String.valueOf(broken.getMessage());
  }
}

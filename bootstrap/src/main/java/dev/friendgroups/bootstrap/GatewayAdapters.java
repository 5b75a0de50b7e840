package dev.friendgroups.bootstrap;

import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.bootstrap.spi.GatewayAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The ways to Chat on the class path: our own and those that came as jars. */
final class GatewayAdapters {
  /**
   * The adapters' names, our own first: it is the default.
   *
   * @throws SetupException when a jar is broken, or two adapters have the same name
   */
  List<String> names() {
    List<String> names = new ArrayList<>(load().keySet());
    names.remove(HttpGatewayAdapter.NAME);
    names.add(0, HttpGatewayAdapter.NAME);
    return List.copyOf(names);
  }

  /**
   * @throws SetupException when there is none with this name
   */
  GatewayAdapter named(String name) {
    GatewayAdapter adapter = load().get(name);
    if (adapter == null) {
      throw new SetupException("there is no gateway '" + name + "'");
    }
    return adapter;
  }

  private static Map<String, GatewayAdapter> load() {
    Map<String, GatewayAdapter> adapters = new TreeMap<>();
    try {
      for (GatewayAdapter adapter : ServiceLoader.load(GatewayAdapter.class)) {
        GatewayAdapter other = adapters.put(adapter.name(), adapter);
        if (other != null) {
          throw new SetupException(
              "two gateways have the name '"
                  + adapter.name()
                  + "': "
                  + other.getClass().getName()
                  + " and "
                  + adapter.getClass().getName()
                  + "; take one jar away");
        }
      }
    } catch (ServiceConfigurationError | LinkageError broken) {
      throw new SetupException(
          "a gateway's jar on the class path cannot be used: " + broken.getMessage(), broken);
    }
    return adapters;
  }
}

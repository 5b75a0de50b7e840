package dev.friendgroups.adapters.emulator;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A client that others wrote, with its own libraries in a class loader of its own. A small driver
 * is compiled against them, and speaks to us in words.
 */
final class ForeignClient {
  private static final Path CLIENTS = Path.of("target", "foreign");
  private static final Path SOURCES = Path.of("src", "test", "foreign");
  private static final Map<String, Class<?>> DRIVERS = new ConcurrentHashMap<>();

  private final Object driver;

  ForeignClient(String name, ChatEmulator emulator, String key)
      throws ReflectiveOperationException {
    driver =
        DRIVERS
            .computeIfAbsent(name, ForeignClient::load)
            .getConstructor(String.class, long.class, String.class, String.class)
            .newInstance(
                emulator.endpoint().getAuthority(), emulator.sdkAppId(), emulator.admin(), key);
  }

  private static Class<?> load(String name) {
    try (Stream<Path> jars = Files.list(CLIENTS.resolve(name).resolve("target/dependency"))) {
      Path classes = Files.createDirectories(CLIENTS.resolve(name).resolve("target/classes"));
      List<Path> classPath = Stream.concat(Stream.of(classes), jars).toList();
      compile(SOURCES.resolve(name).resolve("Driver.java"), classes, classPath);
      URL[] urls = new URL[classPath.size()];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = classPath.get(i).toUri().toURL();
      }
      return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()).loadClass("Driver");
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("the libraries of " + name + " are not there", e);
    }
  }

  private static void compile(Path source, Path classes, List<Path> classPath) {
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                OutputStream.nullOutputStream(),
                null,
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                classPath.stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator)),
                source.toString());
    if (failed != 0) {
      throw new IllegalStateException(source + " does not compile");
    }
  }

  String add(String account, List<String> names, List<String> members) throws Exception {
    return call("add", account, names, members);
  }

  String get(String account) throws Exception {
    return call("get", account);
  }

  String delete(String account, List<String> names) throws Exception {
    return call("delete", account, names);
  }

  private String call(String name, Object... arguments) throws Exception {
    Method method =
        Arrays.stream(driver.getClass().getMethods())
            .filter(one -> one.getName().equals(name))
            .findFirst()
            .orElseThrow();
    try {
      return (String) method.invoke(driver, arguments);
    } catch (InvocationTargetException e) {
      throw new AssertionError("the client failed to " + name, e.getCause());
    }
  }
}

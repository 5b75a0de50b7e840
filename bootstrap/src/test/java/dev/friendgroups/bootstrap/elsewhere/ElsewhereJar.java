package dev.friendgroups.bootstrap.elsewhere;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Builds the jar that somebody outside this project would build for an adapter of theirs. */
public final class ElsewhereJar {
  private static final Path PROJECT = Path.of("src/test/elsewhere/gateway/src/main");

  private ElsewhereJar() {}

  /**
   * Compiles the adapter and packs it.
   *
   * @param folder an existing folder, for the jar and what it is made of
   */
  public static Path build(Path folder) {
    try {
      Path classes = Files.createDirectory(folder.resolve("classes"));
      compile(classes);
      Path jar = folder.resolve("jdk-gateway.jar");
      try (OutputStream out = Files.newOutputStream(jar);
          JarOutputStream packed = new JarOutputStream(out)) {
        pack(classes, packed);
        pack(PROJECT.resolve("resources"), packed);
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      List<Path> sources =
          files(PROJECT.resolve("java")).filter(file -> file.toString().endsWith(".java")).toList();
      List<String> options =
          List.of(
              "-d", classes.toString(), "-classpath", System.getProperty("java.class.path", ""));
      boolean compiled =
          compiler
              .getTask(
                  complaints,
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IllegalStateException(complaints.toString());
      }
    }
  }

  private static void pack(Path folder, JarOutputStream jar) throws IOException {
    for (Path file : files(folder).filter(path -> !path.toString().endsWith(".java")).toList()) {
      jar.putNextEntry(new JarEntry(folder.relativize(file).toString()));
      Files.copy(file, jar);
      jar.closeEntry();
    }
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    }
  }
}

package dev.friendgroups.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which changes of a type its record shows: all that can break somebody who depends on it. */
class ApiChangesTest {
  @TempDir private Path folder;

  static Stream<Arguments> changes() {
    return Stream.of(
        change("a method is gone", "class T { public void a() {} }", "class T {}"),
        change(
            "a method returns something else",
            "interface T { int a(); }",
            "interface T { long a(); }"),
        change(
            "a method takes something else",
            "interface T { void a(String s); }",
            "interface T { void a(Object s); }"),
        change(
            "a method is to be implemented",
            "interface T { void a(); }",
            "interface T { void a(); void b(); }"),
        change(
            "what was implemented is to be implemented",
            "interface T { default void a() {} }",
            "interface T { void a(); }"),
        change(
            "a method of a class is to be implemented",
            "abstract class T { public void a() {} }",
            "abstract class T { public abstract void a(); }"),
        change("a component is added", "record T(int a) {}", "record T(int a, int b) {}"),
        change(
            "components change places", "record T(int a, long b) {}", "record T(long b, int a) {}"),
        change(
            "an exception has to be caught",
            "interface T { void a(); }",
            "interface T { void a() throws java.io.IOException; }"),
        change(
            "an exception is to be caught as another one",
            "class T extends RuntimeException {}",
            "class T extends Exception {}"),
        change("a class cannot be extended any more", "class T {}", "final class T {}"),
        change("a class cannot be made any more", "class T {}", "abstract class T {}"),
        change(
            "a method cannot be overridden any more",
            "class T { public void a() {} }",
            "class T { public final void a() {} }"),
        change(
            "an interface can be implemented by some only",
            "interface T { final class A implements T {} }",
            "sealed interface T { final class A implements T {} }"),
        change(
            "a switch has a case more",
            "sealed interface T { record A() implements T {} }",
            "sealed interface T { record A() implements T {} record B() implements T {} }"),
        change(
            "the bound of a type is narrower",
            "interface T<E> { E a(); }",
            "interface T<E extends Number> { E a(); }"),
        change(
            "the bound of a method is narrower",
            "interface T { <E> E a(); }",
            "interface T { <E extends Number> E a(); }"),
        change(
            "something else is in a list",
            "interface T { java.util.List<String> a(); }",
            "interface T { java.util.List<Integer> a(); }"),
        change(
            "it is compared with something else",
            "abstract class T implements Comparable<T> {}",
            "abstract class T implements Comparable<Object> {}"),
        change(
            "it is not closed any more", "interface T extends AutoCloseable {}", "interface T {}"),
        change(
            "only subclasses can call it",
            "class T { public void a() {} }",
            "class T { protected void a() {} }"),
        change(
            "it belongs to an object",
            "class T { public static void a() {} }",
            "class T { public void a() {} }"),
        change("a constant is gone", "enum T { A, B }", "enum T { A }"),
        change(
            "a constant can be changed",
            "class T { public static final int A = 1; }",
            "class T { public static int A = 1; }"));
  }

  private static Arguments change(String what, String before, String after) {
    return arguments(what, before, after);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void a_change_that_can_break_somebody_changes_the_record(String what, String before, String after)
      throws IOException {
    assertThat(record("after", after)).as(what).isNotEqualTo(record("before", before));
  }

  @Test
  void what_nobody_outside_can_see_is_not_recorded() throws IOException {
    SortedSet<String> before = record("before", "final class T { public void a() {} }");
    SortedSet<String> after =
        record(
            "after",
            "final class T { private int b; public final void a() { c(); } void c() {} class D {}"
                + " }");

    assertThat(after).isEqualTo(before);
  }

  @Test
  void a_type_is_recorded_with_its_kind_its_kin_and_its_members() throws IOException {
    String source =
        """
        sealed abstract class T<E extends Comparable<E>> implements AutoCloseable {
          protected abstract <X extends Exception> E a(int[] b, java.util.List<? super E> c) throws X;
          public static final class A<E extends Comparable<E>> extends T<E> {
            protected <X extends Exception> E a(int[] b, java.util.List<? super E> c) { return null; }
            public void close() {}
          }
        }
        """;

    assertThat(record("any", source))
        .containsExactly(
            "api.T <init>(): void",
            "api.T protected abstract a<X extends java.lang.Exception>([I, java.util.List<? super"
                + " E>): E throws java.lang.Exception",
            "api.T$A <init>(): void",
            "api.T$A close(): void",
            "api.T$A protected a<X extends java.lang.Exception>([I, java.util.List<? super E>): E",
            "api.T$A: final class<E extends java.lang.Comparable<E>> of api.T<E>",
            "api.T: sealed abstract class<E extends java.lang.Comparable<E>> of"
                + " java.lang.AutoCloseable permitting api.T$A");
  }

  /** The record of a public type of this source, in a package of its own. */
  private SortedSet<String> record(String name, String source) throws IOException {
    Path sources = Files.createDirectories(folder.resolve(name + "-source/api"));
    Path classes = Files.createDirectories(folder.resolve(name + "-classes"));
    Path file = Files.writeString(sources.resolve("T.java"), "package api; public " + source);
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", classes.toString(), file.toString());
    assertThat(failed).as("what the compiler says of " + source).isZero();
    JavaClasses imported = new ClassFileImporter().importPath(classes);
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, usual)) {
      thread.setContextClassLoader(loader);
      return new TreeSet<>(new PublicApi("api").of(imported));
    } finally {
      thread.setContextClassLoader(usual);
    }
  }
}

package dev.friendgroups.bootstrap.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What can be used from outside of a package and all below it, one line each: whatever can break
 * somebody who uses it, or implements it, changes a line.
 */
record PublicApi(String root) {
  private static final Set<String> IMPLIED =
      Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

  SortedSet<String> of(Iterable<JavaClass> classes) {
    SortedSet<String> lines = new TreeSet<>();
    for (JavaClass type : classes) {
      if (type.getPackageName().startsWith(root) && isOpen(type)) {
        lines.add(type.getName() + ": " + kind(type) + supertypes(type) + subtypes(type));
        members(type).forEach(member -> lines.add(type.getName() + " " + member));
      }
    }
    return lines;
  }

  private static boolean isOpen(JavaClass type) {
    Optional<JavaClass> outer = type.getEnclosingClass();
    return isOpen(type.getModifiers()) && outer.map(PublicApi::isOpen).orElse(true);
  }

  private static boolean isOpen(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static String kind(JavaClass type) {
    String kind =
        type.isRecord()
            ? "record"
            : type.isInterface() ? "interface" : type.isEnum() ? "enum" : "class";
    return word("protected", type.getModifiers().contains(JavaModifier.PROTECTED))
        + word("sealed", permitted(type).length > 0)
        + word("abstract", kind.equals("class") && isAbstract(type.getModifiers()))
        + word("final", type.getModifiers().contains(JavaModifier.FINAL))
        + kind
        + variables(type.getTypeParameters());
  }

  private static String supertypes(JavaClass type) {
    String all =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
            .filter(supertype -> !IMPLIED.contains(supertype.toErasure().getName()))
            .map(JavaType::getName)
            .sorted()
            .collect(joining(", "));
    return all.isEmpty() ? "" : " of " + all;
  }

  private static String subtypes(JavaClass type) {
    String all = Arrays.stream(permitted(type)).map(Class::getName).sorted().collect(joining(", "));
    return all.isEmpty() ? "" : " permitting " + all;
  }

  /** An enum whose constants have bodies is sealed, too, which concerns nobody. */
  private static Class<?>[] permitted(JavaClass type) {
    return !type.isEnum() && type.reflect().isSealed()
        ? type.reflect().getPermittedSubclasses()
        : new Class<?>[0];
  }

  private static Stream<String> members(JavaClass type) {
    return Stream.concat(
        type.getCodeUnits().stream()
            .filter(PublicApi::isWritten)
            .map(unit -> modifiers(unit, type) + signature(unit)),
        type.getFields().stream()
            .filter(PublicApi::isWritten)
            .map(field -> modifiers(field) + signature(field)));
  }

  private static boolean isWritten(JavaMember member) {
    return isOpen(member.getModifiers())
        && !member.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !member.getModifiers().contains(JavaModifier.BRIDGE);
  }

  /** In an interface abstract goes without saying, and in a final class final. */
  private static String modifiers(JavaCodeUnit unit, JavaClass type) {
    Set<JavaModifier> modifiers = unit.getModifiers();
    boolean isStatic = modifiers.contains(JavaModifier.STATIC);
    boolean finalType = type.getModifiers().contains(JavaModifier.FINAL);
    return word("protected", modifiers.contains(JavaModifier.PROTECTED))
        + word("static", isStatic)
        + word("default", type.isInterface() && !isStatic && !isAbstract(modifiers))
        + word("abstract", !type.isInterface() && isAbstract(modifiers))
        + word("final", !finalType && modifiers.contains(JavaModifier.FINAL));
  }

  private static String modifiers(JavaField field) {
    Set<JavaModifier> modifiers = field.getModifiers();
    return word("protected", modifiers.contains(JavaModifier.PROTECTED))
        + word("static", modifiers.contains(JavaModifier.STATIC))
        + word("assignable", !modifiers.contains(JavaModifier.FINAL));
  }

  private static boolean isAbstract(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.ABSTRACT);
  }

  private static String word(String word, boolean said) {
    return said ? word + " " : "";
  }

  private static String signature(JavaCodeUnit unit) {
    String thrown =
        unit.getExceptionTypes().stream().map(JavaClass::getName).sorted().collect(joining(", "));
    return unit.getName()
        + variables(unit.getTypeParameters())
        + unit.getParameterTypes().stream().map(JavaType::getName).collect(joining(", ", "(", ")"))
        + ": "
        + unit.getReturnType().getName()
        + (thrown.isEmpty() ? "" : " throws " + thrown);
  }

  private static String variables(List<? extends JavaTypeVariable<?>> variables) {
    return variables.isEmpty()
        ? ""
        : variables.stream().map(PublicApi::bounded).collect(joining(", ", "<", ">"));
  }

  private static String bounded(JavaTypeVariable<?> variable) {
    String bounds =
        variable.getUpperBounds().stream()
            .map(JavaType::getName)
            .filter(bound -> !IMPLIED.contains(bound))
            .collect(joining(" & "));
    return variable.getName() + (bounds.isEmpty() ? "" : " extends " + bounds);
  }

  private static String signature(JavaField field) {
    return field.getName() + ": " + field.getType().getName();
  }
}

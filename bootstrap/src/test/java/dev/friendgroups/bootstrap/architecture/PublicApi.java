package dev.friendgroups.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be used from outside of a package and all below it, one line each. */
record PublicApi(String root) {
  SortedSet<String> of(Iterable<JavaClass> classes) {
    SortedSet<String> lines = new TreeSet<>();
    for (JavaClass type : classes) {
      if (type.getPackageName().startsWith(root) && isOpen(type)) {
        lines.add(type.getName() + ": " + kind(type) + supertypes(type));
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
    String kind = type.isInterface() ? "interface" : type.isEnum() ? "enum" : "class";
    boolean open = !type.getModifiers().contains(JavaModifier.FINAL);
    return (open ? "" : "final ") + (type.isRecord() ? "record" : kind);
  }

  private static String supertypes(JavaClass type) {
    String all =
        Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
            .map(JavaClass::getName)
            .filter(name -> !name.startsWith("java.lang."))
            .sorted()
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "" : " of " + all;
  }

  private static Stream<String> members(JavaClass type) {
    return Stream.concat(
        type.getCodeUnits().stream()
            .filter(PublicApi::isWritten)
            .map(unit -> shared(unit) + signature(unit)),
        type.getFields().stream()
            .filter(PublicApi::isWritten)
            .map(field -> shared(field) + signature(field)));
  }

  private static boolean isWritten(JavaMember member) {
    return isOpen(member.getModifiers())
        && !member.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !member.getModifiers().contains(JavaModifier.BRIDGE);
  }

  private static String shared(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.STATIC) ? "static " : "";
  }

  private static String signature(JavaCodeUnit unit) {
    String parameters =
        unit.getParameterTypes().stream()
            .map(parameter -> parameter.getName())
            .collect(Collectors.joining(", "));
    return unit.getName() + "(" + parameters + "): " + unit.getReturnType().getName();
  }

  private static String signature(JavaField field) {
    return field.getName() + ": " + field.getType().getName();
  }
}

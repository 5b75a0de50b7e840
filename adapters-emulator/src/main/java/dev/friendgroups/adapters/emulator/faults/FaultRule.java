package dev.friendgroups.adapters.emulator.faults;

import dev.friendgroups.adapters.emulator.calls.Command;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes wrong with some calls: {@code command:kind:probability}, like {@code
 * group_delete:30008:0.05}, {@code *:http502:0.01} or {@code group_add:reset-after:1}.
 *
 * @param command the command's name, or {@code *} for all
 * @param kind what happens
 * @param number the error code or HTTP status; 0 for the other kinds
 * @param probability from 0 to 1
 */
public record FaultRule(String command, Kind kind, long number, double probability) {
  /** What can happen to a call. */
  public enum Kind {
    /** Answered with an error code, without effect. */
    CODE,
    /** Answered with an HTTP status other than 200, without effect. */
    HTTP,
    /** The connection is reset, without effect. */
    RESET_BEFORE,
    /** The connection is reset instead of answering, after taking effect. */
    RESET_AFTER,
    /** No answer, after taking effect. */
    STALL,
    /** Half an answer, after taking effect. */
    TRUNCATE,
    /** An answer that is not JSON, after taking effect. */
    GARBAGE,
    /** An answer that takes ten seconds to arrive, after taking effect. */
    SLOW_BODY;

    private String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final String ALL = "*";
  private static final String STATUS = "http";

  /**
   * Reads a rule.
   *
   * @param text as {@link #toString} writes it
   * @return the rule
   * @throws IllegalArgumentException when it is none; the message says what is wrong with it
   */
  public static FaultRule parse(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3) {
      throw wrong(text, "is not command:kind:probability, like group_delete:30008:0.05");
    }
    if (!commands().contains(parts[0])) {
      throw wrong(text, "has no such command; there are " + String.join(", ", commands()));
    }
    double probability = probability(text, parts[2]);
    Optional<Kind> named = named(parts[1]);
    if (named.isPresent()) {
      return new FaultRule(parts[0], named.get(), 0, probability);
    }
    boolean status = parts[1].startsWith(STATUS);
    String number = status ? parts[1].substring(STATUS.length()) : parts[1];
    if (!number.matches("[1-9]\\d{0,8}") || (status && !number.matches("[2-5]\\d\\d"))) {
      throw wrong(
          text,
          "has no such kind; there are error codes like 30008, statuses like http502, "
              + kinds().map(Kind::label).collect(Collectors.joining(", ")));
    }
    return new FaultRule(
        parts[0], status ? Kind.HTTP : Kind.CODE, Long.parseLong(number), probability);
  }

  private static Optional<Kind> named(String label) {
    return kinds().filter(kind -> kind.label().equals(label)).findFirst();
  }

  private static Stream<Kind> kinds() {
    return Arrays.stream(Kind.values()).filter(kind -> kind != Kind.CODE && kind != Kind.HTTP);
  }

  private static List<String> commands() {
    return Stream.concat(Arrays.stream(Command.values()).map(Command::label), Stream.of(ALL))
        .toList();
  }

  private static double probability(String rule, String text) {
    try {
      double probability = Double.parseDouble(text);
      if (probability >= 0 && probability <= 1) {
        return probability;
      }
    } catch (NumberFormatException notANumber) {
      throw wrong(rule, "has the probability '" + text + "', which is no number from 0 to 1");
    }
    throw wrong(rule, "has the probability " + text + ", which is not from 0 to 1");
  }

  private static IllegalArgumentException wrong(String rule, String why) {
    return new IllegalArgumentException("fault rule '" + rule + "' " + why);
  }

  boolean concerns(Command called) {
    return command.equals(ALL) || command.equals(called.label());
  }

  /** The rule as {@link #parse} reads it. */
  @Override
  public String toString() {
    String what =
        switch (kind) {
          case CODE -> Long.toString(number);
          case HTTP -> STATUS + number;
          default -> kind.label();
        };
    return command + ":" + what + ":" + probability;
  }
}

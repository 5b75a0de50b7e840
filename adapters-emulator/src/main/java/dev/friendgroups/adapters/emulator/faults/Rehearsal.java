package dev.friendgroups.adapters.emulator.faults;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A bad day to prepare for, by name: what goes wrong on it is a set of fault rules. */
public enum Rehearsal {
  /** Nobody gets through. */
  OUTAGE("Chat is down: HTTP 502 or a connection reset.", "*:http502:0.5", "*:reset-before:1"),
  /** Calls fail for a moment. */
  BROWNOUT(
      "Chat fails now and then: internal errors, timeouts, HTTP 502.",
      "*:30006:0.1",
      "*:30007:0.1",
      "*:http502:0.05"),
  /** Calls take effect, and nobody is told. */
  LOST_ANSWERS(
      "Calls take effect, but their answers are lost or cut.",
      "*:reset-after:0.1",
      "*:truncate:0.1",
      "*:garbage:0.05"),
  /** Somebody else writes to the same accounts. */
  WRITE_CONFLICTS(
      "Others write to the same accounts.", "group_add:30008:0.3", "group_delete:30008:0.3"),
  /** Others use up the quota. */
  THROTTLED(
      "Others spend from the same quota, of the APIs and of the app.",
      "*:60007:0.05",
      "*:60011:0.05"),
  /** The app lives elsewhere. */
  WRONG_REGION("The app's data centre is another one.", "*:60026:1"),
  /** Nobody paid. */
  ARREARS("The app is in arrears, or its plan has ended.", "*:60020:1"),
  /** A trial edition has made all its calls of the day. */
  DAILY_QUOTA("The calls that a trial edition has in 24 hours are used up.", "*:60028:1");

  private final String meaning;
  private final String rules;

  Rehearsal(String meaning, String... rules) {
    this.meaning = meaning;
    this.rules = String.join(" ", rules);
  }

  /**
   * Finds the one with this name.
   *
   * @param name as {@link #label} tells it
   * @return the one of that name
   * @throws IllegalArgumentException when there is none; the message names all
   */
  public static Rehearsal named(String name) {
    return all()
        .filter(one -> one.label().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no rehearsal '"
                        + name
                        + "'; there are "
                        + all().map(Rehearsal::label).collect(joining(", "))));
  }

  /**
   * {@return the one that is made of these rules; empty when none is}
   *
   * @param rules in the order they are tried
   */
  public static Optional<Rehearsal> of(List<FaultRule> rules) {
    return all().filter(one -> one.rules().equals(rules)).findFirst();
  }

  private static Stream<Rehearsal> all() {
    return Arrays.stream(values());
  }

  /** {@return its name, like {@code write-conflicts}} */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@return what happens, in a sentence with a full stop} */
  public String meaning() {
    return meaning;
  }

  /** {@return what goes wrong, in the order it is tried} */
  public List<FaultRule> rules() {
    return Arrays.stream(rules.split(" ", -1)).map(FaultRule::parse).toList();
  }
}

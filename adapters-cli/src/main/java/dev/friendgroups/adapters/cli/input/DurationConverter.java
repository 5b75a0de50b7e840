package dev.friendgroups.adapters.cli.input;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations that options take, like 500ms, 30s, 5m or 1h; each with its limits. */
public abstract class DurationConverter implements ITypeConverter<Duration> {
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d|w)");

  private final String least;
  private final String most;

  private DurationConverter(String least, String most) {
    this.least = least;
    this.most = most;
  }

  /** The deadline of an operation. */
  public static final class Deadline extends DurationConverter {
    Deadline() {
      super("1ms", "24h");
    }
  }

  /** How long answers take. */
  public static final class Latency extends DurationConverter {
    Latency() {
      super("0ms", "1h");
    }
  }

  /** How long a UserSig is valid. */
  public static final class Validity extends DurationConverter {
    Validity() {
      super("1s", "87600h");
    }
  }

  /** For how long something is kept. */
  public static final class Age extends DurationConverter {
    Age() {
      super("1h", "36500d");
    }

    @Override
    boolean days() {
      return true;
    }

    @Override
    String examples() {
      return "12h or 90d";
    }
  }

  @Override
  public Duration convert(String text) {
    Duration duration = parse(text).orElse(null);
    if (duration != null
        && (days() || !(text.endsWith("d") || text.endsWith("w")))
        && duration.compareTo(limit(least)) >= 0
        && duration.compareTo(limit(most)) <= 0) {
      return duration;
    }
    throw new TypeConversionException(
        "'" + text + "' is not a duration from " + least + " to " + most + ", like " + examples());
  }

  /** Whether it may be given in days and weeks. */
  boolean days() {
    return false;
  }

  /** Some that fit. */
  String examples() {
    return "500ms, 30s, 5m or 1h";
  }

  private static Duration limit(String text) {
    return parse(text).orElseThrow();
  }

  /** What is written like one; empty when it is not. */
  static Optional<Duration> parse(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(number);
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          case "d" -> Duration.ofDays(number);
          default -> Duration.ofDays(7 * number);
        });
  }
}

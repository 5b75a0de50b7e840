package dev.friendgroups.adapters.cli.input;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers that options take; each with its limits, which the message names. */
public abstract class NumberConverter implements ITypeConverter<Integer> {
  private final int least;
  private final int most;

  private NumberConverter(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /** Repetitions of a call. */
  public static final class Retries extends NumberConverter {
    Retries() {
      super(0, 100);
    }
  }

  /** Calls a second. */
  public static final class Calls extends NumberConverter {
    Calls() {
      super(1, 1_000_000);
    }
  }

  /** Calls a second, or 0 for no limit. */
  public static final class Quota extends NumberConverter {
    Quota() {
      super(0, 1_000_000);
    }
  }

  /** Accounts called for at once. */
  public static final class Workers extends NumberConverter {
    Workers() {
      super(1, 1024);
    }
  }

  /** Friend groups that a plan may delete. */
  public static final class Groups extends NumberConverter {
    Groups() {
      super(0, Integer.MAX_VALUE);
    }
  }

  /** Jobs to show. */
  public static final class Jobs extends NumberConverter {
    Jobs() {
      super(1, Integer.MAX_VALUE);
    }
  }

  /** A port to listen at, or 0 for any. */
  public static final class Port extends NumberConverter {
    Port() {
      super(0, 65535);
    }
  }

  @Override
  public Integer convert(String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The message below says what would have been a number.
    }
    throw new TypeConversionException(
        "'" + text + "' is not a whole number from " + least + " to " + most);
  }
}

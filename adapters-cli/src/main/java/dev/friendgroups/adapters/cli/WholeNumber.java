package dev.friendgroups.adapters.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers that options take; each with its limits, which the message names. */
abstract class WholeNumber implements ITypeConverter<Integer> {
  private final int least;
  private final int most;

  private WholeNumber(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /** Repetitions of a call. */
  static final class Retries extends WholeNumber {
    Retries() {
      super(0, 100);
    }
  }

  /** Calls a second. */
  static final class Calls extends WholeNumber {
    Calls() {
      super(1, 1_000_000);
    }
  }

  /** Calls a second, or 0 for no limit. */
  static final class Quota extends WholeNumber {
    Quota() {
      super(0, 1_000_000);
    }
  }

  /** Accounts in flight at once. */
  static final class Workers extends WholeNumber {
    Workers() {
      super(1, 1024);
    }
  }

  /** Friend groups that a plan may delete. */
  static final class Groups extends WholeNumber {
    Groups() {
      super(0, Integer.MAX_VALUE);
    }
  }

  /** A port to listen at, or 0 for any. */
  static final class Port extends WholeNumber {
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

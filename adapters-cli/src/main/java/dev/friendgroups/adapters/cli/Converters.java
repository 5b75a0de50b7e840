package dev.friendgroups.adapters.cli;

import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.ErrorCode;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Turns what somebody typed into domain types. */
final class Converters {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  private Converters() {}

  static void register(CommandLine commandLine) {
    register(commandLine, Account.class, Account::new);
    register(commandLine, GroupName.class, GroupName::requested);
    register(commandLine, Member.class, Member::new);
    register(commandLine, JobNumber.class, text -> new JobNumber(whole("job number", text)));
    register(commandLine, ErrorCode.class, text -> new ErrorCode(whole("error code", text)));
    register(commandLine, Duration.class, Converters::duration);
  }

  private static <T> void register(
      CommandLine commandLine, Class<T> type, Function<String, T> converter) {
    commandLine.registerConverter(
        type,
        text -> {
          try {
            return converter.apply(text);
          } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
          }
        });
  }

  private static long whole(String what, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(what + " '" + Shown.text(text) + "' is not a number", e);
    }
  }

  private static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "duration '" + Shown.text(text) + "' is not like 500ms, 30s, 5m or 1h");
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }
}

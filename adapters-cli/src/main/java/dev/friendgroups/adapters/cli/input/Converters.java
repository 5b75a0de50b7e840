package dev.friendgroups.adapters.cli.input;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.ErrorCode;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns what somebody typed into domain types. */
public final class Converters {
  private Converters() {}

  /**
   * Teaches a command line the domain types that its options and parameters have.
   *
   * @param commandLine together with all its subcommands
   */
  public static void register(CommandLine commandLine) {
    register(commandLine, Account.class, Account::new);
    register(commandLine, Member.class, Member::new);
    register(commandLine, JobNumber.class, Converters::jobNumber);
    register(commandLine, Long.TYPE, text -> whole("the value", text));
    register(commandLine, SdkAppId.class, SdkAppId::parse);
    register(commandLine, LedgerLocation.class, LedgerLocation::parse);
    register(commandLine, Since.class, Since::parse);
    register(commandLine, ErrorCode.class, text -> new ErrorCode(whole("error code", text)));
  }

  /**
   * {@return the number of a job}
   *
   * @param text as it was typed
   * @throws IllegalArgumentException when it is no such number
   */
  public static JobNumber jobNumber(String text) {
    return new JobNumber(whole("job number", text));
  }

  /**
   * Names of friend groups. Not a converter, since picocli drops what a converter says about all
   * but the first of many.
   *
   * @param texts as they were typed, in their order
   * @return as many names, in the same order; one that is given twice is there twice
   * @throws UsageException when one of them cannot be asked for
   */
  public static List<GroupName> names(List<String> texts) {
    try {
      return texts.stream().map(GroupName::requested).toList();
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static <T> void register(
      CommandLine commandLine, Class<T> type, Function<String, T> parser) {
    commandLine.registerConverter(type, new Parsing<>(parser));
  }

  /** What a domain type does not take is told as a wrong value of an option. */
  private record Parsing<T>(Function<String, T> parser) implements ITypeConverter<T> {
    @Override
    public T convert(String text) {
      try {
        return parser.apply(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  private static long whole(String what, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          what + " '" + TerminalText.text(text) + "' is not a whole number", e);
    }
  }
}

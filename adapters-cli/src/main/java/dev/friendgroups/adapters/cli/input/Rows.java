package dev.friendgroups.adapters.cli.input;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of an input file: good ones are passed on, bad ones listed, all of them looked at. */
final class Rows {
  private static final int LISTED = 20;

  private static final Pattern BLANK_ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

  /** What bytes that are not UTF-8 are read as. */
  static final char NOT_UTF_8 = '\ufffd';

  private final String file;
  private final FileUse use;
  private final BiConsumer<Account, GroupName> request;
  private final List<String> listed = new ArrayList<>();
  private long good;
  private final boolean trim;
  private long bad;
  private boolean undecoded;
  private long padded;
  private String example = "";
  private @Nullable Account latest;

  /**
   * @param trim whether blanks at the ends of values are dropped
   * @param use what it is read for
   */
  Rows(String file, boolean trim, FileUse use, BiConsumer<Account, GroupName> request) {
    this.file = file;
    this.use = use;
    this.trim = trim;
    this.request = request;
  }

  /** A value as it is meant. */
  String cell(String text) {
    return trim ? trimmed(text) : text;
  }

  static String trimmed(String text) {
    return BLANK_ENDS.matcher(text).replaceAll("");
  }

  /** A row as somebody typed it: its name is one that can be asked for. */
  void row(long line, String typedAccount, String typedName) {
    String account = cell(typedAccount);
    String name = cell(typedName);
    if (account.indexOf(NOT_UTF_8) >= 0 || name.indexOf(NOT_UTF_8) >= 0) {
      undecoded(line);
      return;
    }
    take(line, () -> accept(line, account(account), GroupName.requested(name)));
  }

  /** A row that names an account and nothing else that matters. */
  void accountRow(long line, String typedAccount, Consumer<Account> accounts) {
    String id = cell(typedAccount);
    if (id.indexOf(NOT_UTF_8) >= 0) {
      undecoded(line);
      return;
    }
    take(
        line,
        () -> {
          accounts.accept(account(id));
          good++;
        });
  }

  /** A row whose form carries whatever Chat may hold. */
  void anyRow(long line, String account, String name) {
    take(line, () -> accept(line, account(cell(account)), new GroupName(cell(name))));
  }

  /** A row written by a program that knew of its blanks. */
  void exactRow(long line, String account, String name) {
    take(line, () -> accept(account(account), new GroupName(name)));
  }

  private void take(long line, Runnable row) {
    try {
      row.run();
    } catch (IllegalArgumentException e) {
      bad(line, String.valueOf(e.getMessage()));
    }
  }

  private void accept(long line, Account account, GroupName name) {
    if (TerminalText.isPadded(name.text()) || TerminalText.isPadded(account.id())) {
      padded++;
      example =
          padded > 1 ? example : example(line, TerminalText.isPadded(name.text()) ? name : account);
    }
    accept(account, name);
  }

  private void accept(Account account, GroupName name) {
    request.accept(account, name);
    good++;
  }

  private static String example(long line, Object value) {
    return TerminalText.name(value) + " in line " + line;
  }

  /** What is likely a mistake, though nothing is wrong with it; empty without such. */
  Optional<String> doubt() {
    return padded == 0
        ? Optional.empty()
        : Optional.of(
            file
                + ": "
                + TerminalText.count(padded, "row")
                + " with a name that begins or ends with a blank, like "
                + example
                + "; --trim drops such blanks");
  }

  /** Files usually list an account's groups one after the other. */
  private Account account(String id) {
    Account known = latest;
    if (known == null || !known.id().equals(id)) {
      known = new Account(id);
      latest = known;
    }
    return known;
  }

  /** A row with bytes that are no text as we read it. */
  void undecoded(long line) {
    undecoded = true;
    bad(line, "it is not UTF-8");
  }

  void bad(long line, String reason) {
    bad++;
    if (listed.size() < LISTED) {
      listed.add("line " + line + ": " + TerminalText.text(reason));
    }
  }

  /**
   * @throws UsageException when one row was bad, or there was none
   */
  void finish() {
    if (bad > 0) {
      String more =
          bad > listed.size()
              ? "\n  and " + TerminalText.number(bad - listed.size()) + " more"
              : "";
      throw new UsageException(
          file
              + " has "
              + TerminalText.count(bad, "bad row")
              + "; "
              + use.consequence()
              + (undecoded ? "; save it in UTF-8, a spreadsheet as CSV (UTF-8)" : "")
              + "\n  "
              + String.join("\n  ", listed)
              + more);
    }
    if (good == 0) {
      throw new UsageException(file + " lists nothing to " + use.verb());
    }
  }

  /** A file that cannot be understood from here on. */
  UsageException unreadable(long line, String reason) {
    bad(line, reason);
    finish();
    return new UsageException(reason);
  }
}

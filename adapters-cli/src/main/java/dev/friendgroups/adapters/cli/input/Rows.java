package dev.friendgroups.adapters.cli.input;

import dev.friendgroups.adapters.cli.output.TerminalText;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The rows of an input file: good ones are passed on, bad ones listed, all of them looked at. */
final class Rows {
  private static final int LISTED = 20;

  /** What bytes that are not UTF-8 are read as. */
  private static final char NOT_UTF_8 = '\ufffd';

  private final String file;
  private final BiConsumer<Account, GroupName> request;
  private final List<String> listed = new ArrayList<>();
  private long good;
  private long bad;
  private @Nullable Account latest;

  Rows(String file, BiConsumer<Account, GroupName> request) {
    this.file = file;
    this.request = request;
  }

  void row(long line, String account, String name) {
    if (account.indexOf(NOT_UTF_8) >= 0 || name.indexOf(NOT_UTF_8) >= 0) {
      bad(line, "it is not UTF-8");
      return;
    }
    try {
      request.accept(account(account), GroupName.requested(name));
      good++;
    } catch (IllegalArgumentException e) {
      bad(line, String.valueOf(e.getMessage()));
    }
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
      String more = bad > listed.size() ? "\n  and " + (bad - listed.size()) + " more" : "";
      throw new UsageException(
          file
              + " has "
              + TerminalText.count(bad, "bad row")
              + "; nothing was deleted\n  "
              + String.join("\n  ", listed)
              + more);
    }
    if (good == 0) {
      throw new UsageException(file + " lists nothing to delete");
    }
  }

  /** A file that cannot be understood from here on. */
  UsageException unreadable(long line, String reason) {
    bad(line, reason);
    finish();
    return new UsageException(reason);
  }
}

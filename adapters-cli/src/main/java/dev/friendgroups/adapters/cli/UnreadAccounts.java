package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.EnumSet;
import java.util.Set;

/** The accounts whose groups could not be read: each is told, and all together make a code. */
final class UnreadAccounts {
  private final Printer printer;
  private final String label;
  private final Set<Remedy> remedies = EnumSet.noneOf(Remedy.class);
  private long count;

  /** There is no going on without those that could not be read; each was told. */
  static final class HopelessException extends RuntimeException {
    private static final long serialVersionUID = 1;

    HopelessException(String message) {
      super(message);
    }
  }

  /**
   * @param label stands before whatever is told, possibly empty
   */
  UnreadAccounts(Printer printer, String label) {
    this.printer = printer;
    this.label = label;
  }

  /**
   * One more.
   *
   * @param consequence a sentence, possibly empty
   * @throws HopelessException when none of the others can be read either
   */
  void add(Account account, Problem problem, String consequence) {
    printer.failed(label, "list friend groups", account, problem, consequence);
    count++;
    remedies.add(problem.remedy());
    if (Exit.of(problem.remedy()) == Exit.SETUP) {
      throw new HopelessException(problem.summary());
    }
  }

  /**
   * @throws HopelessException when there was one
   */
  void requireNone() {
    if (count > 0) {
      throw new HopelessException("some accounts could not be read");
    }
  }

  long count() {
    return count;
  }

  /** What their problems ask for, and those of the accounts that could be read. */
  Set<Remedy> with(Set<Remedy> others) {
    Set<Remedy> all = EnumSet.noneOf(Remedy.class);
    all.addAll(others);
    all.addAll(remedies);
    return all;
  }

  /** The first of 4, 5, 1 that occurred. */
  int exit() {
    return Exit.of(new Ending.Completed(), remedies, false);
  }
}

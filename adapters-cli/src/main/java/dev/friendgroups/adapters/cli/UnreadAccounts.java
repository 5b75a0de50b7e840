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
  private final String consequence;
  private final Set<Remedy> remedies = EnumSet.noneOf(Remedy.class);

  /** There is no going on without those that could not be read; each was told. */
  static final class HopelessException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private HopelessException(String message) {
      super(message);
    }
  }

  /**
   * @param consequence a sentence, possibly empty
   */
  UnreadAccounts(Printer printer, String consequence) {
    this.printer = printer;
    this.consequence = consequence;
  }

  /**
   * One more.
   *
   * @throws HopelessException when none of the others can be read either
   */
  void add(Account account, Problem problem) {
    printer.failed("list friend groups", account, problem, consequence);
    remedies.add(problem.remedy());
    if (Exit.of(problem.remedy()) == Exit.SETUP) {
      throw new HopelessException(problem.summary());
    }
  }

  /**
   * @throws HopelessException when there was one
   */
  void requireNone() {
    if (!remedies.isEmpty()) {
      throw new HopelessException("some accounts could not be read");
    }
  }

  /** The first of 4, 5, 1 that occurred. */
  int exit() {
    return Exit.of(new Ending.Completed(), remedies, false);
  }
}

package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prints what a command found, each kind of it in a form of its own, all in one format. */
public interface Printer {
  /** An account's friend groups. */
  void groups(FriendGroups groups, boolean withMembers);

  /** Friend groups that were created. */
  void created(GroupCreation creation, CreatedGroups created);

  /**
   * Something that Chat did not do for an account.
   *
   * @param attempted what it was, like {@code list friend groups}
   * @param consequence a sentence, possibly empty
   */
  void failed(String attempted, Account account, Problem problem, String consequence);

  /** An account none of whose groups could be deleted, since it has none. */
  void nothingToDelete(FriendGroups groups, boolean dryRun);

  /** What one error code means. */
  void errorCode(ErrorCode code);

  /** What each of many error codes means. */
  void errorCodes(List<ErrorCode> codes);

  /** Past jobs. */
  void jobs(List<Job> jobs);

  /** A job that was erased. */
  void forgotten(Job job);

  /**
   * What a check of the set-up found out.
   *
   * @param right whether all of it is right
   */
  void findings(List<Finding> findings, boolean right);

  /** A UserSig. */
  void userSig(String identifier, String userSig);

  /**
   * The settings that lead to a Chat.
   *
   * @param settings by the names they have as variables, in their order
   * @param clashing variables that must not be set besides
   */
  void settings(Map<String, String> settings, List<String> clashing);

  /** The completion script of a shell. */
  void script(String script);

  /** For a deletion, account by account. */
  DeletionPrinter deletion(DeletionRun run);

  /**
   * For undoing a job, account by account.
   *
   * @param chat which Chat, in words
   */
  RestorePrinter restore(JobNumber job, String chat);

  /**
   * What undoing a job would put back, which nobody does just now.
   *
   * @param accounts those with something that would come back
   */
  void restorable(JobNumber job, String chat, Stream<Restorable> accounts);

  /**
   * For what became of a job's accounts.
   *
   * @param onlyFailed whether those who failed are all there is to tell
   */
  OutcomesPrinter outcomes(boolean onlyFailed);
}

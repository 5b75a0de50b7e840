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
  /**
   * {@return what prints the friend groups that accounts have}
   *
   * @param withMembers whether who is in each group is told, too
   * @param ofMany whether there may be more than one account
   */
  GroupsPrinter groups(boolean withMembers, boolean ofMany);

  /**
   * Prints friend groups that were created.
   *
   * @param creation what was asked for
   * @param created what Chat answered: some members may be left out
   */
  void created(GroupCreation creation, CreatedGroups created);

  /**
   * Something that Chat did not do for an account.
   *
   * @param label stands before it in words, possibly empty
   * @param attempted what it was, like {@code list friend groups}
   * @param account of which it was asked
   * @param problem why Chat did not do it
   * @param consequence a sentence, possibly empty
   */
  void failed(String label, String attempted, Account account, Problem problem, String consequence);

  /**
   * Tells of an account none of whose groups could be deleted, since it has none.
   *
   * @param groups the account's, which are none, and its sequence
   * @param dryRun whether nothing would have been deleted anyway
   */
  void nothingToDelete(FriendGroups groups, boolean dryRun);

  /**
   * Prints what one error code means.
   *
   * @param code documented or not
   */
  void errorCode(ErrorCode code);

  /**
   * Prints what each of many error codes means.
   *
   * @param codes in the order to print them
   */
  void errorCodes(List<ErrorCode> codes);

  /**
   * Prints past jobs.
   *
   * @param jobs in the order to print them, possibly none
   */
  void jobs(List<Job> jobs);

  /**
   * Tells of a job that was erased.
   *
   * @param job as it was before
   */
  void forgotten(Job job);

  /**
   * What a check of the set-up found out.
   *
   * @param findings in the order they were looked for
   * @param right whether all of it is right
   */
  void findings(List<Finding> findings, boolean right);

  /**
   * Prints a UserSig, which is as secret as a password.
   *
   * @param identifier whom it is for
   * @param userSig as it travels
   */
  void userSig(String identifier, String userSig);

  /**
   * The settings that lead to a Chat.
   *
   * @param settings by the names they have as variables, in their order
   * @param clashing variables that must not be set besides
   */
  void settings(Map<String, String> settings, List<String> clashing);

  /**
   * Prints the completion script of a shell.
   *
   * @param script to be run by that shell
   */
  void script(String script);

  /**
   * {@return what prints a deletion, account by account}
   *
   * @param run which deletion it is
   */
  DeletionPrinter deletion(DeletionRun run);

  /**
   * {@return what prints the undoing of a job, account by account}
   *
   * @param job the one to be undone
   * @param chat which Chat, in words
   */
  RestorePrinter restore(JobNumber job, String chat);

  /**
   * What undoing a job would put back, which nobody does just now.
   *
   * @param job the one that would be undone
   * @param chat which Chat, in words
   * @param accounts those with something that would come back
   */
  void restorable(JobNumber job, String chat, Stream<Restorable> accounts);

  /**
   * {@return what prints what became of a job's accounts}
   *
   * @param onlyFailed whether those who failed are all there is to tell
   */
  OutcomesPrinter outcomes(boolean onlyFailed);
}

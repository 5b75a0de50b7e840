package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.Draft;
import dev.friendgroups.contracts.Wrong;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Ledgers that plan something else than they are asked to. */
final class WrongDrafts {
  private static final String ALIKE = "groups_that_look_alike_are_planned_and_saved_each_by_itself";

  private WrongDrafts() {}

  static List<Wrong<LedgerSite>> all() {
    return List.of(
        wrong("folds the case of names", ALIKE, names(text -> text.toLowerCase(Locale.ROOT))),
        wrong("trims names", ALIKE, names(String::strip)),
        wrong("normalises names", ALIKE, names(t -> Normalizer.normalize(t, Normalizer.Form.NFC))),
        wrong(
            "folds the case of accounts",
            "accounts_that_look_alike_have_tasks_outcomes_and_backups_of_their_own",
            accounts(id -> id.toLowerCase(Locale.ROOT))),
        wrong(
            "trims accounts",
            "accounts_that_look_alike_have_tasks_outcomes_and_backups_of_their_own",
            accounts(String::strip)),
        wrong(
            "plans no more than 32 names of an account",
            "a_draft_counts_a_deletion_for_each_thirty_two_names_begun",
            WrongDrafts::ofFewNames),
        wrong(
            "does not count what was said before",
            "a_draft_groups_names_by_account_and_drops_what_was_said_before",
            WrongDrafts::withoutDuplicates),
        wrong(
            "passes over what is added too late",
            "nothing_is_added_to_a_draft_after_its_size_was_asked_for",
            WrongDrafts::passingOverLateNames),
        wrong(
            "says nothing when a draft is accepted twice",
            "a_draft_becomes_one_job_and_no_second",
            WrongDrafts::acceptingAgain),
        wrong(
            "makes a job of a draft that was only closed",
            "a_draft_closed_without_accepting_leaves_no_trace",
            WrongDrafts::acceptingWhenClosed),
        wrong(
            "cuts the name of the Chat",
            "accepting_a_draft_makes_it_a_job",
            draft ->
                new MadeDraft(draft) {
                  @Override
                  public JobNumber accept(String chat, boolean backup) {
                    return right.accept(chat.substring(0, 10), backup);
                  }
                }),
        wrong(
            "forgets that a job saves nothing",
            "accepting_a_draft_makes_it_a_job",
            draft ->
                new MadeDraft(draft) {
                  @Override
                  public JobNumber accept(String chat, boolean backup) {
                    return right.accept(chat, true);
                  }
                }));
  }

  static Wrong<LedgerSite> wrong(String what, String caughtBy, UnaryOperator<Draft> made) {
    return new Wrong<>(
        what,
        caughtBy,
        site ->
            site.with(
                ledger ->
                    new MadeLedger(ledger) {
                      @Override
                      DeletionLedger.Draft draft(DeletionLedger.Draft right) {
                        return made.apply(right);
                      }
                    }));
  }

  private static UnaryOperator<Draft> names(UnaryOperator<String> changed) {
    return draft ->
        new MadeDraft(draft) {
          @Override
          public void add(Account account, GroupName name) {
            right.add(account, new GroupName(changed.apply(name.text())));
          }
        };
  }

  private static UnaryOperator<Draft> accounts(UnaryOperator<String> changed) {
    return draft ->
        new MadeDraft(draft) {
          @Override
          public void add(Account account, GroupName name) {
            right.add(new Account(changed.apply(account.id())), name);
          }
        };
  }

  private static Draft ofFewNames(Draft draft) {
    Map<Account, Integer> added = new HashMap<>();
    return new MadeDraft(draft) {
      @Override
      public void add(Account account, GroupName name) {
        if (added.merge(account, 1, Integer::sum) <= 32) {
          right.add(account, name);
        }
      }
    };
  }

  private static Draft withoutDuplicates(Draft draft) {
    Set<Map.Entry<Account, GroupName>> added = new HashSet<>();
    return new MadeDraft(draft) {
      @Override
      public void add(Account account, GroupName name) {
        if (added.add(Map.entry(account, name))) {
          right.add(account, name);
        }
      }
    };
  }

  private static Draft passingOverLateNames(Draft draft) {
    return new MadeDraft(draft) {
      @Override
      public void add(Account account, GroupName name) {
        try {
          right.add(account, name);
        } catch (IllegalStateException tooLate) {
          return;
        }
      }
    };
  }

  private static Draft acceptingAgain(Draft draft) {
    return new MadeDraft(draft) {
      private Optional<JobNumber> accepted = Optional.empty();

      @Override
      public JobNumber accept(String chat, boolean backup) {
        JobNumber job = accepted.orElseGet(() -> right.accept(chat, backup));
        accepted = Optional.of(job);
        return job;
      }
    };
  }

  private static Draft acceptingWhenClosed(Draft draft) {
    return new MadeDraft(draft) {
      private boolean accepted;

      @Override
      public JobNumber accept(String chat, boolean backup) {
        accepted = true;
        return right.accept(chat, backup);
      }

      @Override
      public void close() {
        if (!accepted) {
          accept("nobody's", false);
        }
        right.close();
      }
    };
  }
}

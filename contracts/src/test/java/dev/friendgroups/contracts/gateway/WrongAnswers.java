package dev.friendgroups.contracts.gateway;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.contracts.Wrong;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Gateways that tell something else than what happened, send too often, or take too long. */
final class WrongAnswers {
  private static final String IN_DOUBT =
      "a_deletion_without_an_answer_is_in_doubt_and_not_repeated";
  private static final String REFUSED = "a_refusal_is_told_with_its_code_and_not_repeated";

  private WrongAnswers() {}

  private static Wrong<FriendGroupGateway> wrong(
      String what, String caughtBy, Function<FriendGroupGateway, FriendGroupGateway> made) {
    return new Wrong<>(what, caughtBy, made);
  }

  static List<Wrong<FriendGroupGateway>> thatSaySomethingElse() {
    return List.of(
        wrong(
            "says done when Chat refuses",
            REFUSED,
            MadeGateway.answered(
                answer -> answer instanceof Answer.Refused ? new Answer.Done<>(0L) : answer)),
        wrong(
            "tells every refusal as 30001",
            REFUSED,
            MadeGateway.answered(
                answer ->
                    answer instanceof Answer.Refused
                        ? new Answer.Refused<>(new Refusal(ErrorCode.BAD_PARAMETER, "", ""))
                        : answer)),
        wrong(
            "tells a refusal as broken",
            REFUSED,
            MadeGateway.answered(
                answer -> answer instanceof Answer.Refused ? broken("refused", true) : answer)),
        wrong(
            "hides doubt",
            IN_DOUBT,
            MadeGateway.answered(answer -> Answers.mapBroken(answer, Breakdown::withoutEffect))),
        wrong(
            "says done when nothing was heard",
            IN_DOUBT,
            MadeGateway.answered(
                answer -> answer instanceof Answer.Broken ? new Answer.Done<>(0L) : answer)),
        wrong(
            "throws when nothing was heard",
            IN_DOUBT,
            MadeGateway.answered(
                answer -> {
                  if (answer instanceof Answer.Broken<Long> broken) {
                    throw new IllegalStateException(broken.breakdown().summary());
                  }
                  return answer;
                })),
        wrong(
            "finds no groups when nothing was heard",
            "a_reading_without_an_answer_is_broken_and_not_repeated",
            MadeGateway.finding(
                (right, account, attempt) -> {
                  Answer<FriendGroups> answer = right.find(account, attempt);
                  return answer instanceof Answer.Broken
                      ? new Answer.Done<>(FriendGroups.none(account))
                      : answer;
                })),
        wrong(
            "says that a creation nobody heard of had no effect",
            "a_creation_without_an_answer_is_in_doubt_and_not_repeated",
            MadeGateway.creating(
                (right, creation, attempt) ->
                    Answers.mapBroken(right.create(creation, attempt), Breakdown::withoutEffect))),
        wrong(
            "invents a sequence",
            "deleting_answers_with_the_sequence_that_finding_shows_afterwards_or_with_none",
            MadeGateway.answered(answer -> Answers.map(answer, sequence -> sequence + 1))));
  }

  static List<Wrong<FriendGroupGateway>> thatSendTooOften() {
    return List.of(
        wrong(
            "sends every deletion twice",
            "a_deletion_reaches_chat_once_and_as_it_was_asked_for",
            MadeGateway.deleting(
                (right, deletion, attempt) -> {
                  right.delete(deletion, untold());
                  return right.delete(deletion, attempt);
                })),
        wrong(
            "repeats a doubtful deletion",
            IN_DOUBT,
            repeating(answer -> answer instanceof Answer.Broken)),
        wrong(
            "repeats a refused deletion",
            REFUSED,
            repeating(answer -> answer instanceof Answer.Refused)),
        wrong(
            "deletes name by name",
            "deleting_thirty_two_groups_takes_one_call",
            MadeGateway.deleting(
                (right, deletion, attempt) -> {
                  Answer<Long> last = new Answer.Done<>(0L);
                  for (var name : deletion.names()) {
                    last =
                        right.delete(new GroupDeletion(deletion.account(), List.of(name)), attempt);
                  }
                  return last;
                })),
        wrong(
            "looks by itself to settle a doubt",
            IN_DOUBT,
            MadeGateway.deleting(
                (right, deletion, attempt) -> {
                  Answer<Long> answer = right.delete(deletion, attempt);
                  return answer instanceof Answer.Broken
                          && right.find(deletion.account(), untold())
                              instanceof Answer.Done<FriendGroups> found
                      ? new Answer.Done<>(found.value().sequence())
                      : answer;
                })));
  }

  static List<Wrong<FriendGroupGateway>> thatMisuseTheirAttempt() {
    return List.of(
        wrong(
            "blocks past its deadline",
            "a_call_that_is_not_answered_ends_at_its_deadline",
            MadeGateway.deleting(
                (right, deletion, attempt) -> right.delete(deletion, longer(attempt)))),
        wrong(
            "sends after its deadline",
            "nothing_is_sent_after_the_deadline_and_that_is_certain",
            MadeGateway.deleting(
                (right, deletion, attempt) ->
                    right.delete(
                        deletion, attempt.remaining().isZero() ? longer(attempt) : attempt))),
        wrong(
            "tells nothing of its calls",
            "a_call_that_is_done_tells_when_it_leaves_when_it_has_left_and_when_it_is_answered",
            MadeGateway.deleting(
                (right, deletion, attempt) ->
                    right.delete(deletion, RecordingAttempt.within(attempt.remaining())))),
        wrong(
            "tells of an answer that never came",
            "a_call_that_is_never_answered_tells_that_it_leaves_and_of_no_answer",
            MadeGateway.deleting(
                (right, deletion, attempt) -> {
                  Answer<Long> answer = right.delete(deletion, attempt);
                  if (answer instanceof Answer.Broken) {
                    attempt.answered();
                  }
                  return answer;
                })),
        wrong(
            "forgets that its thread was interrupted",
            "a_deletion_interrupted_while_it_waits_is_in_doubt_and_the_thread_stays_interrupted",
            MadeGateway.answered(
                answer -> {
                  Thread.interrupted();
                  return answer;
                })));
  }

  private static Function<FriendGroupGateway, FriendGroupGateway> repeating(
      Predicate<Answer<Long>> when) {
    return MadeGateway.deleting(
        (right, deletion, attempt) -> {
          Answer<Long> answer = right.delete(deletion, attempt);
          return when.test(answer) ? right.delete(deletion, untold()) : answer;
        });
  }

  private static Answer<Long> broken(String summary, boolean certain) {
    return new Answer.Broken<>(new Breakdown(summary, Remedy.TRY_AGAIN, certain));
  }

  /** An attempt of which nobody hears. */
  private static Attempt untold() {
    return RecordingAttempt.within(Duration.ofSeconds(10));
  }

  /** The same attempt with more time than it has, and than its test waits. */
  private static Attempt longer(Attempt attempt) {
    return new Attempt() {
      @Override
      public Duration remaining() {
        return attempt.remaining().plusMillis(500);
      }

      @Override
      public void sending() {
        attempt.sending();
      }

      @Override
      public void sent() {
        attempt.sent();
      }

      @Override
      public void answered() {
        attempt.answered();
      }

      @Override
      public boolean again() {
        return attempt.again();
      }
    };
  }
}

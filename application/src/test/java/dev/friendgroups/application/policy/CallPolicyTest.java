package dev.friendgroups.application.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.policy.CallPolicy.Request;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.ErrorCodes;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallPolicyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what came back           | row               | after READ | CREATE   | DELETE
          done                       | DONE              | TAKE       | TAKE     | TAKE
          refused: CORRECT_REQUEST   | REFUSED_FOR_GOOD  | CONCLUDE   | CONCLUDE | CONCLUDE
          refused: GIVE_UP           | REFUSED_FOR_GOOD  | CONCLUDE   | CONCLUDE | CONCLUDE
          refused: TRY_AGAIN         | FAULT_IN_CHAT     | REPEAT     | REPEAT   | LOOK
          refused: SLOW_DOWN         | TOO_MUCH_AT_ONCE  | REPEAT     | REPEAT   | REPEAT
          over quota: 60007          | OVER_QUOTA        | WAIT       | WAIT     | WAIT
          over quota: 60011          | OVER_QUOTA        | WAIT       | WAIT     | WAIT
          over quota: 60018          | OVER_QUOTA        | WAIT       | WAIT     | WAIT
          over quota: 60019          | OVER_QUOTA        | WAIT       | WAIT     | WAIT
          refused: SIGN_AGAIN        | CALLER_REFUSED    | STOP       | STOP     | STOP
          refused: FIX_SETUP         | CALLER_REFUSED    | STOP       | STOP     | STOP
          certainly: TRY_AGAIN       | NOT_REACHED       | REPEAT     | REPEAT   | REPEAT
          certainly: SLOW_DOWN       | NOT_REACHED       | REPEAT     | REPEAT   | REPEAT
          certainly: SIGN_AGAIN      | NOT_REACHED       | REPEAT     | REPEAT   | REPEAT
          certainly: FIX_SETUP       | NOT_REACHABLE     | STOP       | STOP     | STOP
          certainly: CORRECT_REQUEST | NOT_REACHABLE     | STOP       | STOP     | STOP
          certainly: GIVE_UP         | NOT_REACHABLE     | STOP       | STOP     | STOP
          in doubt: TRY_AGAIN        | NO_ANSWER         | REPEAT     | REPEAT   | LOOK
          in doubt: SLOW_DOWN        | NO_ANSWER         | REPEAT     | REPEAT   | LOOK
          in doubt: SIGN_AGAIN       | NO_ANSWER         | REPEAT     | REPEAT   | LOOK
          in doubt: FIX_SETUP        | ANSWER_OF_ANOTHER | STOP       | STOP     | LOOK_AND_STOP
          in doubt: CORRECT_REQUEST  | ANSWER_OF_ANOTHER | STOP       | STOP     | LOOK_AND_STOP
          in doubt: GIVE_UP          | ANSWER_OF_ANOTHER | STOP       | STOP     | LOOK_AND_STOP
          """)
  void what_came_back_and_what_was_asked_for_decide(
      String cameBack, CallPolicy row, Reaction read, Reaction create, Reaction delete) {
    CallPolicy policy = CallPolicy.of(answer(cameBack));

    assertThat(policy).isEqualTo(row);
    assertThat(policy.after(Request.READ)).isEqualTo(read);
    assertThat(policy.after(Request.CREATE)).isEqualTo(create);
    assertThat(policy.after(Request.DELETE)).isEqualTo(delete);
  }

  @ParameterizedTest
  @EnumSource
  void a_deletion_is_repeated_only_when_it_certainly_had_no_effect(Remedy remedy) {
    Breakdown inDoubt = new Breakdown("broken", remedy, false);

    assertThat(CallPolicy.of(new Answer.Broken<>(inDoubt)).after(Request.DELETE))
        .isIn(Reaction.LOOK, Reaction.LOOK_AND_STOP);
  }

  @Test
  void no_code_lets_a_deletion_be_repeated_that_chat_may_have_done() {
    for (ErrorCode code : ErrorCodes.all()) {
      Refusal refusal = new Refusal(code, "", "");
      Reaction reaction = CallPolicy.of(new Answer.Refused<>(refusal)).after(Request.DELETE);

      assertThat(reaction == Reaction.LOOK).as("code " + code).isEqualTo(!refusal.certain());
    }
  }

  private static Answer<Long> answer(String cameBack) {
    if (cameBack.equals("done")) {
      return new Answer.Done<>(1L);
    }
    String[] how = cameBack.split(": ", 2);
    if (how[0].equals("over quota")) {
      ErrorCode code = new ErrorCode(Long.parseLong(how[1]));
      return new Answer.Refused<>(new Refusal(code, "", ""));
    }
    Remedy remedy = Remedy.valueOf(how[1]);
    return switch (how[0]) {
      case "refused" -> new Answer.Refused<>(new Refusal(codeOf(remedy), "", ""));
      case "certainly" -> new Answer.Broken<>(new Breakdown("broken", remedy, true));
      case "in doubt" -> new Answer.Broken<>(new Breakdown("broken", remedy, false));
      default -> throw new IllegalArgumentException(cameBack);
    };
  }

  private static ErrorCode codeOf(Remedy remedy) {
    return ErrorCodes.all().stream()
        .filter(code -> code.remedy() == remedy && code.quota().isEmpty())
        .findFirst()
        .orElseThrow();
  }
}

package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.Secrets;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.domain.group.Account;
import java.time.Duration;
import java.util.function.Consumer;

/** Tells of each call to Chat in a line: which, whose, the how many-th time, what came of it. */
public final class CallTrace implements CallObserver {
  private static final Duration WORTH_TELLING = Duration.ofMillis(1);

  private final Consumer<String> lines;
  private final CallObserver other;

  /**
   * Tells of calls from now on.
   *
   * @param lines gets them
   * @param other is told of all calls as well
   */
  public CallTrace(Consumer<String> lines, CallObserver other) {
    this.lines = lines;
    this.other = other;
  }

  @Override
  public void sending(ChatApi api, Account account) {
    other.sending(api, account);
  }

  @Override
  public void called(Call call) {
    other.called(call);
    lines.accept(
        name(call.api())
            + " of "
            + TerminalText.name(call.account())
            + (call.attempt() == 1 ? "" : ", attempt " + call.attempt())
            + ": "
            + Secrets.hidden(inWords(call.answer()))
            + ", "
            + TerminalText.number(call.took().toMillis())
            + " ms"
            + (call.waited().compareTo(WORTH_TELLING) < 0
                ? ""
                : ", waited " + TerminalText.number(call.waited().toMillis()) + " ms"));
  }

  private static String name(ChatApi api) {
    return switch (api) {
      case FIND -> "group_get";
      case CREATE -> "group_add";
      case DELETE -> "group_delete";
    };
  }

  private static String inWords(Answer<?> answer) {
    if (answer instanceof Answer.Refused<?> refused) {
      return "error " + refused.refusal().code();
    }
    return answer.problem().map(Problems::happened).orElse("ok");
  }
}

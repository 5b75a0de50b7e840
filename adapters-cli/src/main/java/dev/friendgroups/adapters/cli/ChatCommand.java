package dev.friendgroups.adapters.cli;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.Problem;
import picocli.CommandLine.Mixin;

/** What all commands share that call Chat. */
abstract class ChatCommand extends BaseCommand {
  @Mixin ChatOptions chat = new ChatOptions();
  @Mixin CallOptions calls = new CallOptions();

  ChatCommand(Wiring wiring, Surroundings surroundings) {
    super(wiring, surroundings);
  }

  @Override
  final int run(Console console) throws Exception {
    Target target = chat.target(surroundings, wiring, console);
    ConnectionSettings settings = calls.settings(chat.gatewayName(wiring), target, surroundings);
    try (Connection connection = wiring.connect(settings)) {
      if (target instanceof Target.Embedded embedded) {
        console.note(
            (chat.embedded ? "Using" : "No app is configured: using")
                + " the embedded Chat, with its data in "
                + embedded.folder());
      }
      return run(connection, settings, console);
    }
  }

  abstract int run(Connection connection, ConnectionSettings settings, Console console)
      throws Exception;

  /** Tells about something that Chat did not do for an account. */
  int failed(Console console, String attempted, Account account, Problem problem) {
    if (output.json) {
      console.data(Json.failure(account, problem));
    }
    console.error(
        Problems.story(attempted + " of " + Shown.text(account), problem, "Nothing was changed."));
    return Exit.of(problem.remedy());
  }
}

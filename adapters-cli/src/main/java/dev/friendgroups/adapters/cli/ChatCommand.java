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
    checkOptions();
    Target target = chat.target(surroundings, wiring, console);
    checkTarget(target);
    ConnectionSettings settings = calls.settings(chat.gatewayName(wiring), target, surroundings);
    try (Connection connection = wiring.connect(settings)) {
      chat.tellEmbedded(target, console);
      return run(connection, settings, console);
    }
  }

  /**
   * Looks whether the options fit together, before anything is set up.
   *
   * @throws UsageException when they do not
   */
  void checkOptions() {}

  /**
   * Looks whether the options fit the Chat, before it is called.
   *
   * @throws UsageException when they do not
   */
  void checkTarget(Target target) {}

  abstract int run(Connection connection, ConnectionSettings settings, Console console)
      throws Exception;

  /**
   * Tells about something that Chat did not do for an account.
   *
   * @param consequence a sentence, possibly empty
   */
  int failed(
      Console console, String attempted, Account account, Problem problem, String consequence) {
    if (output.json) {
      console.data(Json.failure(account, problem));
    }
    console.error(Problems.story(attempted + " of " + Shown.text(account), problem, consequence));
    return Exit.of(problem.remedy());
  }
}

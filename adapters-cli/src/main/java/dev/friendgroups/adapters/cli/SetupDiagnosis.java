package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.options.Configuration;
import dev.friendgroups.adapters.cli.output.Finding;
import dev.friendgroups.adapters.cli.output.Problems;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Chat's answer to a reading says about the set-up. Chat looks at the caller before it looks
 * at the account: that it does not know the account says that it took all the rest.
 *
 * @param took how long the answer took
 * @param now what this machine takes for the time
 */
record SetupDiagnosis(Answer<FriendGroups> answer, Duration took, Instant now) {
  private static final String CHAT = "Chat";
  private static final String CLOCK = "clock";
  private static final String KEY = "key";

  /** Which thing a refusal is about; what is not here is about the app. */
  private static final Map<String, Set<Long>> CONCERNED =
      Map.of(
          "admin",
          Set.of(30004L, 60010L, 70013L, 70051L, 70403L),
          "region",
          Set.of(60009L, 60026L, 70016L, 70020L),
          CLOCK,
          Set.of(70001L, 70347L),
          CHAT,
          Set.of(60021L),
          KEY,
          Set.of(
              60025L, 70002L, 70003L, 70004L, 70005L, 70006L, 70007L, 70008L, 70009L, 70010L,
              70018L, 70019L, 70050L, 70052L, 70346L));

  /** What is found out about each thing configured, about the clock, and about Chat itself. */
  List<Finding> findings(Configuration configuration) {
    List<Finding> things = new ArrayList<>();
    configuration.origins().forEach(origin -> things.add(Finding.unknown(origin)));
    if (configuration.target() instanceof Target.App) {
      things.add(
          new Finding(
              CLOCK, Finding.Status.UNKNOWN, TerminalText.time(now), "this machine", "", 0));
    }
    String taken = TerminalText.number(took.toMillis()) + " ms";
    Optional<Problem> problem = trouble();
    if (problem.isEmpty()) {
      List<Finding> right = new ArrayList<>(things.stream().map(Finding::right).toList());
      right.add(Finding.ok(CHAT, "takes calls, answered in " + taken, ""));
      return right;
    }
    String concerned = concerned(problem.get(), configuration.target());
    String why = Problems.why(problem.get());
    things.add(Finding.ok(CHAT, "answered in " + taken, ""));
    boolean known = things.stream().anyMatch(finding -> finding.what().equals(concerned));
    String cause = known ? concerned : CHAT;
    return things.stream()
        .map(finding -> finding.what().equals(cause) ? marked(finding, why) : finding)
        .toList();
  }

  private Finding marked(Finding finding, String why) {
    boolean silent = finding.what().equals(CHAT) && answer instanceof Answer.Broken<?>;
    return silent
        ? Finding.wrong(CHAT, "not reached", "", why, exit())
        : finding.blamed(why, exit());
  }

  private static String concerned(Problem problem, Target target) {
    if (!(problem instanceof Refusal refusal) || !fixesSetup(problem.remedy())) {
      return CHAT;
    }
    String what =
        CONCERNED.entrySet().stream()
            .filter(entry -> entry.getValue().contains(refusal.code().number()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("app");
    boolean ready =
        target instanceof Target.App app
            && app.app().credentials().filter(SecretKey.class::isInstance).isEmpty();
    return what.equals(CLOCK) && ready ? KEY : what;
  }

  /** What keeps Chat from taking calls; empty when it takes them. */
  private Optional<Problem> trouble() {
    return answer
        .problem()
        .filter(met -> !(met instanceof Refusal) || met.remedy() != Remedy.CORRECT_REQUEST);
  }

  private static boolean fixesSetup(Remedy remedy) {
    return remedy == Remedy.FIX_SETUP || remedy == Remedy.SIGN_AGAIN;
  }

  /** As for all commands, but that nothing is Chat's own fault that will not pass. */
  private int exit() {
    return trouble()
        .map(met -> Exit.of(met.remedy()))
        .map(code -> code == Exit.TEMPORARY ? code : Exit.SETUP)
        .orElse(Exit.DONE);
  }
}

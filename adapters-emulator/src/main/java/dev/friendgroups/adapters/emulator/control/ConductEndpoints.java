package dev.friendgroups.adapters.emulator.control;

import static java.util.Objects.requireNonNullElse;

import dev.friendgroups.adapters.emulator.calls.QuotaLimits;
import dev.friendgroups.adapters.emulator.faults.FaultPlan;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.adapters.emulator.faults.Rehearsal;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows and changes what an app's calls are granted and suffer. */
final class ConductEndpoints {
  private static final String FAULTS_EXAMPLE = "{\"rules\": [\"group_delete:30008:0.05\"]}";
  private static final String QUOTA_EXAMPLE =
      "{\"callsPerSecond\": 100, \"appCallsPerSecond\": 0, \"countRefused\": true}";

  private record FaultsJson(
      @Nullable List<@Nullable String> rules, @Nullable Long seed, @Nullable String rehearse) {
    static FaultsJson of(FaultPlan plan) {
      return new FaultsJson(
          plan.rules().stream().map(FaultRule::toString).toList(),
          plan.seed(),
          Rehearsal.of(plan.rules()).map(Rehearsal::label).orElse(null));
    }

    boolean isUsable() {
      return rules == null ? rehearse != null : !rules.contains(null);
    }

    FaultPlan over(FaultPlan present) {
      List<FaultRule> all = new ArrayList<>();
      if (rehearse != null) {
        all.addAll(Rehearsal.named(rehearse).rules());
      }
      if (rules != null) {
        rules.stream().map(Objects::requireNonNull).map(FaultRule::parse).forEach(all::add);
      }
      return new FaultPlan(all, requireNonNullElse(seed, present.seed()));
    }
  }

  private record QuotaJson(
      @Nullable Integer callsPerSecond,
      @Nullable Integer appCallsPerSecond,
      @Nullable Integer callsPerDay,
      @Nullable Boolean countRefused) {
    boolean namesNothing() {
      return callsPerSecond == null
          && appCallsPerSecond == null
          && callsPerDay == null
          && countRefused == null;
    }

    QuotaLimits over(QuotaLimits present) {
      return new QuotaLimits(
          requireNonNullElse(callsPerSecond, present.callsPerSecond()),
          requireNonNullElse(appCallsPerSecond, present.appCallsPerSecond()),
          requireNonNullElse(callsPerDay, present.callsPerDay()),
          requireNonNullElse(countRefused, present.countRefused()));
    }
  }

  private record RehearsalJson(String name, String meaning, List<String> rules) {
    static RehearsalJson of(Rehearsal rehearsal) {
      return new RehearsalJson(
          rehearsal.label(),
          rehearsal.meaning(),
          rehearsal.rules().stream().map(FaultRule::toString).toList());
    }
  }

  private record Rehearsals(List<RehearsalJson> rehearsals) {}

  Map<String, Map<HttpString, ControlAction>> actions() {
    return Map.of(
        "faults", Map.of(Methods.GET, this::showFaults, Methods.PUT, this::replaceFaults),
        "quota", Map.of(Methods.GET, this::showQuota, Methods.PUT, this::changeQuota),
        "rehearsals", Map.of(Methods.GET, this::listRehearsals));
  }

  private void showFaults(ControlCall call) throws IOException {
    call.send(FaultsJson.of(call.app().faults().plan()));
  }

  /** Replaces all rules: by those of a rehearsal, by those named, or by both. */
  private void replaceFaults(ControlCall call) throws IOException, ControlException {
    FaultsJson wanted = call.settings(FaultsJson.class, FAULTS_EXAMPLE);
    if (!wanted.isUsable()) {
      throw ControlCall.badRequest("the body is not like " + FAULTS_EXAMPLE);
    }
    try {
      call.app().faults().replace(wanted.over(call.app().faults().plan()));
    } catch (IllegalArgumentException e) {
      throw ControlCall.badRequest(String.valueOf(e.getMessage()));
    }
    showFaults(call);
  }

  private void listRehearsals(ControlCall call) throws IOException {
    call.send(new Rehearsals(Arrays.stream(Rehearsal.values()).map(RehearsalJson::of).toList()));
  }

  private void showQuota(ControlCall call) throws IOException {
    call.send(call.app().quota().limits());
  }

  /** Changes what the body names; the rest remains. */
  private void changeQuota(ControlCall call) throws IOException, ControlException {
    QuotaJson wanted = call.settings(QuotaJson.class, QUOTA_EXAMPLE);
    if (wanted.namesNothing()) {
      throw ControlCall.badRequest("the body is not like " + QUOTA_EXAMPLE);
    }
    try {
      call.app().quota().limits(wanted.over(call.app().quota().limits()));
    } catch (IllegalArgumentException e) {
      throw ControlCall.badRequest(String.valueOf(e.getMessage()));
    }
    showQuota(call);
  }
}

package dev.friendgroups.adapters.emulator;

import static java.util.stream.Collectors.joining;

import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.adapters.emulator.faults.Rehearsal;
import java.util.Arrays;

/** What the emulator does where Chat's documentation is silent, and what can be rehearsed. */
public final class EmulatorChoices {
  private EmulatorChoices() {}

  /** {@return a few lines for people to read, without a line break at the end} */
  public static String text() {
    return """
    Where Chat's documentation is silent, these choices are the emulator's own:
      group_delete  Names that are absent are ignored (--absent-group=error: 30001,
                    and nothing is deleted). A name given twice counts once.
      group_add     A group that exists is kept and gains the members. Members who
                    are not friends come back in ResultItem (32216, or 30001 by
                    --not-friend) and Fail_Account under ErrorCode 0; the groups
                    are created all the same.
      group_get     Names that are absent are left out. Need_Friend_Type_Yes
                    returns members for named groups, too. LastSequence equal to
                    the current one, unless it is 0, returns no items.
      sequence      Grows by one with each call that changes something.
      writes        Two writes to one account at once: the second one gets 30008.
      quota         Per API, in any second: 60007. Of all APIs together
                    (--app-calls-per-second): 60011. In 24 hours, from the first
                    call on (--calls-per-day): 60028. Calls refused do not count
                    against it, unless --count-refused.
      bad requests  No names, empty names, more than 32 names or 1000 members, a
                    new name of more than 30 bytes of UTF-8: 30001. More than 32
                    groups: 30011. Unknown account, or one that cannot exist:
                    30003. Account not a string: 60015. Body not a JSON object or
                    over 1 MiB: 60003. Unknown command, or not POST: 60009.
      callers       sdkappid missing: 60012, unknown: 60006. UserSig expired:
                    70001, not readable: 70003, signed with another key: 70009,
                    for another identifier: 70013, for another app: 70014. Not
                    the admin: 30004.
      error texts   As recorded from Chat where they are known; the journal says
                    why in words of its own.
      HTTP          Always status 200, unless a fault says otherwise.

    Bad days to rehearse (--rehearse NAME), and the faults that they are made of:
    """
        + Arrays.stream(Rehearsal.values()).map(EmulatorChoices::line).collect(joining("\n"));
  }

  private static String line(Rehearsal rehearsal) {
    return "  %-15s %s%n%18s%s"
        .formatted(
            rehearsal.label(),
            rehearsal.meaning(),
            "",
            rehearsal.rules().stream().map(FaultRule::toString).collect(joining(", ")))
        .replace(System.lineSeparator(), "\n");
  }
}

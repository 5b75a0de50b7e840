package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.application.port.out.QuotaUse;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What became of Chat's quota, in words and figures. */
public final class Quotas {
  private Quotas() {}

  /**
   * {@return a clause about how much Chat grants}
   *
   * @param callsPerSecond less than was asked for; not empty
   */
  public static String granted(OptionalInt callsPerSecond) {
    return "Chat grants about " + TerminalText.rate(callsPerSecond.orElseThrow());
  }

  /** What is added to the summary of a run; nothing when Chat granted everything. */
  static String inWords(QuotaUse quota) {
    if (quota.refused() == 0) {
      return "";
    }
    return "; Chat put off "
        + TerminalText.count(quota.refused(), "call")
        + (quota.lowest().isPresent()
            ? " that came too fast, granting "
                + TerminalText.number(quota.lowest().getAsInt())
                + " a second at the least"
            : " that came too fast");
  }

  /**
   * {@return the calls put off; null when there were none}
   *
   * @param quota what became of it
   */
  public static @Nullable Long refused(QuotaUse quota) {
    return quota.refused() == 0 ? null : quota.refused();
  }

  /**
   * {@return the least that was granted, in calls a second; null when that was as much as asked
   * for}
   *
   * @param quota what became of it
   */
  public static @Nullable Integer lowest(QuotaUse quota) {
    return quota.lowest().isPresent() ? quota.lowest().getAsInt() : null;
  }
}

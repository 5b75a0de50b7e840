package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.application.port.out.QuotaUse;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What became of Chat's quota, in words and figures. */
final class Quotas {
  private Quotas() {}

  /** How much Chat grants, where that is less than was asked for. */
  static String granted(OptionalInt callsPerSecond) {
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

  /** The calls put off; nothing to tell when there were none. */
  static @Nullable Long refused(QuotaUse quota) {
    return quota.refused() == 0 ? null : quota.refused();
  }

  /** The least that was granted; nothing to tell when that was as much as asked for. */
  static @Nullable Integer lowest(QuotaUse quota) {
    return quota.lowest().isPresent() ? quota.lowest().getAsInt() : null;
  }
}

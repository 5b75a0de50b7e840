package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.application.port.out.QuotaUse;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What became of Chat's quota, in words and figures. */
public final class Quotas {
  private Quotas() {}

  /**
   * {@return whether the limit is so different from what was told that it is worth a line}
   *
   * @param told in calls a second; empty when there was no limit but the one asked for
   * @param now as it is
   */
  public static boolean tells(OptionalInt told, OptionalInt now) {
    if (told.isEmpty() || now.isEmpty()) {
      return told.isPresent() != now.isPresent();
    }
    return 10 * Math.abs(now.getAsInt() - told.getAsInt()) >= told.getAsInt();
  }

  /**
   * {@return a clause about a limit that is another than before}
   *
   * @param told in calls a second; empty when there was no limit but the one asked for
   * @param now as it is; not empty unless it was not before
   */
  public static String changed(OptionalInt told, OptionalInt now) {
    if (now.isEmpty()) {
      return "Chat grants all calls again";
    }
    boolean raised = told.isPresent() && told.getAsInt() < now.getAsInt();
    return raised
        ? "Chat refuses nothing; trying up to " + TerminalText.rate(now.getAsInt())
        : "Chat grants about " + TerminalText.rate(now.getAsInt());
  }

  /** What is added to the summary of a run; nothing when Chat granted everything. */
  static String inWords(QuotaUse quota) {
    if (quota.refused() == 0) {
      return "";
    }
    return "; Chat put off "
        + TerminalText.count(quota.refused(), "call")
        + (quota.lowest().isPresent()
            ? " that came too fast, granting about "
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

package dev.friendgroups.application.port.out;

import java.util.OptionalInt;

/**
 * What calling Chat has taught about its quota, for the API that has least of it.
 *
 * @param refused calls that Chat refused since there were too many
 * @param granted the calls a second that Chat grants now, as far as is known, of all who share the
 *     quota; empty when Chat grants as many as were asked for
 * @param lowest the least that this settled at, or, as long as it has not, the least it has been;
 *     empty when it was never less than asked for
 */
public record QuotaUse(long refused, OptionalInt granted, OptionalInt lowest) {
  /** Nothing was ever refused. */
  public static final QuotaUse ALL_GRANTED =
      new QuotaUse(0, OptionalInt.empty(), OptionalInt.empty());
}

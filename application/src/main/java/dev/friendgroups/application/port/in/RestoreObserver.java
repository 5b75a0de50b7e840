package dev.friendgroups.application.port.in;

import dev.friendgroups.domain.deletion.AccountRestoration;
import dev.friendgroups.domain.refusal.Problem;
import java.time.Duration;

/** Is told how restoring goes; by many threads, but never by two at once. */
public interface RestoreObserver {
  /** One account is restored, refused, or failed for now. */
  default void concluded(AccountRestoration restoration) {}

  /** Too much failed for passing reasons: no account is begun for a while. */
  default void slowedDown(Problem problem, Duration pause) {}
}

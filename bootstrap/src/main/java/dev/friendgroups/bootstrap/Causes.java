package dev.friendgroups.bootstrap;

import com.google.inject.CreationException;
import com.google.inject.ProvisionException;
import com.google.inject.spi.Message;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Finds, in what Guice throws, what one of ours threw. */
final class Causes {
  private Causes() {}

  /** The exception that made Guice give up, if it is a single unchecked one; else Guice's own. */
  static RuntimeException ours(RuntimeException thrown) {
    List<Throwable> causes =
        messages(thrown).stream().map(Message::getCause).filter(Objects::nonNull).toList();
    return causes.size() == 1 && causes.get(0) instanceof RuntimeException cause ? cause : thrown;
  }

  private static Collection<Message> messages(RuntimeException thrown) {
    if (thrown instanceof ProvisionException provision) {
      return provision.getErrorMessages();
    }
    return thrown instanceof CreationException creation ? creation.getErrorMessages() : List.of();
  }
}

package dev.friendgroups.adapters.cli.input;

import dev.friendgroups.adapters.cli.wiring.SetupException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is wrong with a set-up, so that not only the first fault of it can be told. */
public final class Faults {
  private final List<Fault> found = new ArrayList<>();

  /** Creates a collection without any. */
  public Faults() {}

  /**
   * Looks for one part of the set-up.
   *
   * @param <T> what the part is
   * @param part its name, in a word
   * @param search called once, at once
   * @return what the search found; empty when it found nothing, or a fault, which is kept
   */
  public <T> Optional<T> except(String part, Supplier<Optional<T>> search) {
    try {
      return search.get();
    } catch (SetupException | UsageException e) {
      found.add(new Fault(part, e));
      return Optional.empty();
    }
  }

  /** {@return all of them, in the order in which they were found} */
  public List<Fault> found() {
    return List.copyOf(found);
  }

  /**
   * {@return whether one of them is about this part}
   *
   * @param part its name
   */
  public boolean concern(String part) {
    return found.stream().anyMatch(fault -> fault.part().equals(part));
  }

  /**
   * For whoever cannot go on with one.
   *
   * @throws SetupException when that is the first of them
   * @throws UsageException when that is the first of them
   */
  public void requireNone() {
    if (!found.isEmpty()) {
      throw found.get(0).why();
    }
  }
}

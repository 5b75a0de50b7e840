package dev.friendgroups.adapters.cli.output.progress;

/** Is told that a run is to end before its time; by other threads than those that run it. */
public interface StopListener {
  /** No account is begun any more, and calls in flight are finished. */
  void finishing();

  /** The program ends as soon as this returns, whatever is in flight. */
  void endingNow();
}

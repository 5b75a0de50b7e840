package dev.friendgroups.adapters.cli.output.json;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.OutcomesPrinter;
import dev.friendgroups.adapters.cli.text.JsonLine;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import java.util.stream.Stream;

/** Prints what became of a past job's accounts as JSON, a line for each. */
final class JsonOutcomesPrinter implements OutcomesPrinter {
  private final Console console;

  JsonOutcomesPrinter(Console console) {
    this.console = console;
  }

  @Override
  public void print(Job job, Stream<DeletionOutcome> outcomes) {
    console.data(outcomes.map(outcome -> JsonLine.of(JsonOutcome.recorded(job.number(), outcome))));
  }
}

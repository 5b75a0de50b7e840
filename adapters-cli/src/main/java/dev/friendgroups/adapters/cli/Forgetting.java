package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.Converters;
import dev.friendgroups.adapters.cli.input.DurationConverter;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Confirmation;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.application.port.in.jobs.JobHistory;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which jobs are erased, and erasing them. */
final class Forgetting {
  private static final String NOTHING = "Nothing was forgotten.";

  /**
   * What was written after the option.
   *
   * @param job empty when nothing was
   */
  record Which(Optional<JobNumber> job) {}

  /** Knows a number, and that there is none. */
  static final class Converter implements ITypeConverter<Which> {
    @Override
    public Which convert(String text) {
      if (text.isEmpty()) {
        return new Which(Optional.empty());
      }
      try {
        return new Which(Optional.of(Converters.jobNumber(text)));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  @Option(
      names = "--forget",
      paramLabel = "JOB",
      arity = "0..1",
      fallbackValue = "",
      converter = Converter.class,
      description = "Erase a job and its backup; it cannot be restored any more.")
  @Nullable Which which;

  @Option(
      names = "--older-than",
      paramLabel = "AGE",
      converter = DurationConverter.Age.class,
      description = "With --forget, instead of a JOB: all jobs begun so long ago, like 90d.")
  @Nullable Duration age;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask before a job is forgotten.")
  boolean yes;

  private boolean done;

  boolean isAsked() {
    return which != null || age != null;
  }

  /** The job that it is about; empty when it is about many. */
  Optional<JobNumber> job() {
    return which == null ? Optional.empty() : which.job();
  }

  /**
   * @throws UsageException when the options do not fit together
   */
  void check() {
    if (age != null && (which == null || which.job().isPresent())) {
      throw new UsageException("--older-than goes with --forget, which then names no JOB");
    }
    if (which != null && which.job().isEmpty() && age == null) {
      throw new UsageException("--forget needs a JOB, or --older-than");
    }
  }

  /** Whether anything was erased. */
  boolean done() {
    return done;
  }

  /** Erases one job, if that is meant. */
  int one(Job job, JobHistory history, Console console, Printer printer, Interruption interruption)
      throws IOException {
    if (!yes && !confirms(Confirmation.forgetting(job), console, interruption)) {
      return nothing(console);
    }
    forget(job, history, printer);
    return Exit.DONE;
  }

  private static boolean confirms(String question, Console console, Interruption interruption)
      throws IOException {
    interruption.means(NOTHING);
    boolean confirmed = console.confirms(question);
    interruption.means("");
    return confirmed;
  }

  private void forget(Job job, JobHistory history, Printer printer) {
    history.forget(job.number());
    done = true;
    printer.forgotten(job);
  }

  private static int nothing(Console console) {
    console.note(NOTHING);
    return Exit.USAGE;
  }

  /** Erases all jobs that are old enough, but for those that somebody has just now. */
  int old(
      Instant now, JobHistory history, Console console, Printer printer, Interruption interruption)
      throws IOException {
    Instant before = now.minus(age == null ? Duration.ZERO : age);
    List<Job> old = history.jobs().stream().filter(job -> job.started().isBefore(before)).toList();
    if (old.isEmpty()) {
      console.note("There is no job as old as that; nothing was forgotten.");
      return Exit.DONE;
    }
    if (!yes && !confirms(Confirmation.forgetting(old), console, interruption)) {
      return nothing(console);
    }
    int end = Exit.DONE;
    for (Job job : old) {
      try {
        forget(job, history, printer);
      } catch (JobBusyException e) {
        console.warning("kept, since " + e.getMessage());
        end = Exit.TEMPORARY;
      } catch (NoSuchElementException e) {
        // Somebody else forgot it at the same time.
      }
    }
    return end;
  }
}

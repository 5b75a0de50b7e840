package dev.friendgroups.application.memory;

import dev.friendgroups.domain.deletion.Job;

/** A job that nobody else can have until this is closed. */
abstract class InMemoryHold implements AutoCloseable {
  final InMemoryJobs jobs;
  private final InMemoryEntry entry;
  private final Job job;
  private boolean closed;

  InMemoryHold(InMemoryJobs jobs, InMemoryEntry entry) {
    this.jobs = jobs;
    this.entry = entry;
    synchronized (jobs) {
      this.job = entry.job();
    }
  }

  /** The job as it was when it was taken. */
  public Job job() {
    return job;
  }

  /** For use under the jobs' lock. */
  InMemoryEntry entry() {
    if (closed) {
      throw new IllegalStateException("job " + job.number() + " was given back");
    }
    return entry;
  }

  @Override
  public void close() {
    synchronized (jobs) {
      if (!closed) {
        closed = true;
        jobs.giveBack(job.number());
      }
    }
  }
}

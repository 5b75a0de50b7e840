package dev.friendgroups.application.port.out;

import java.time.Instant;
import java.util.Optional;

/**
 * Who has a job, as far as a ledger knows.
 *
 * @param user by the name that the operating system gives them
 * @param host the machine
 * @param process the number of the process there
 * @param until when they lose it unless they are heard of again, by the ledger's clock; empty when
 *     they have it until they give it back
 */
public record JobHolder(String user, String host, long process, Optional<Instant> until) {
  /** {@return who has it and where, in words; not until when} */
  public String inWords() {
    return user + " on " + host + " (process " + process + ")";
  }
}

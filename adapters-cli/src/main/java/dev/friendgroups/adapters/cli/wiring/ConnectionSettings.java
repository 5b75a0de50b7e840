package dev.friendgroups.adapters.cli.wiring;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How Chat is to be called, and where jobs are recorded.
 *
 * @param gateway the name of the gateway
 * @param target which Chat
 * @param ledger the ledger's file
 * @param timeout the deadline of one operation, retries included
 * @param retries how often a call is repeated
 * @param callsPerSecond the most calls to one API in any second
 * @param workers accounts in flight at once
 */
public record ConnectionSettings(
    String gateway,
    Target target,
    Path ledger,
    Duration timeout,
    int retries,
    int callsPerSecond,
    int workers) {}

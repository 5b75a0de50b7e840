package dev.friendgroups.adapters.cli.wiring;

import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.application.spi.Settings;
import dev.friendgroups.domain.chat.Network;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How Chat is to be called, and where jobs are recorded.
 *
 * @param gateway the name of the gateway
 * @param gatewaySettings those of the gateway's own
 * @param target which Chat
 * @param network how Chat is reached
 * @param ledger where the ledger is; empty only for what needs none
 * @param quota the folder in which processes of this user share the quota; empty without a home
 * @param timeout the deadline of one operation, retries included
 * @param retries how often a call is repeated
 * @param callsPerSecond the most calls to one API in any second
 * @param workers accounts called for at once
 */
public record ConnectionSettings(
    String gateway,
    Settings gatewaySettings,
    Target target,
    Network network,
    Optional<LedgerLocation> ledger,
    Optional<Path> quota,
    Duration timeout,
    int retries,
    int callsPerSecond,
    int workers) {}

package dev.friendgroups.adapters.emulator.api;

import java.time.Duration;

/**
 * How long things take.
 *
 * @param latency from a call's arrival to its answer
 * @param requestTimeout the longest that a request may take to arrive
 * @param betweenPieces the pause between the pieces of a slow body
 */
public record Timing(Duration latency, Duration requestTimeout, Duration betweenPieces) {}

package dev.friendgroups.application.spi;

/**
 * What a ledger is asked for.
 *
 * @param location where it is
 * @param create whether one is created where there is none; else opening changes nothing, since
 *     somebody may only want to look
 * @param surroundings what it may use
 */
public record LedgerRequest(LedgerLocation location, boolean create, Surroundings surroundings) {}

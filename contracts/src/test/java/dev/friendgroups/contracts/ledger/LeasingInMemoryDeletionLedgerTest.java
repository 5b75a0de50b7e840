package dev.friendgroups.contracts.ledger;

class LeasingInMemoryDeletionLedgerTest extends LedgerUnderTest {}

package dev.friendgroups.contracts;

class InMemoryDeletionLedgerTest extends LedgerUnderTest {}

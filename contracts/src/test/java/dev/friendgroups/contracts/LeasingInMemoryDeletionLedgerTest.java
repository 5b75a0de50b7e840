package dev.friendgroups.contracts;

class LeasingInMemoryDeletionLedgerTest extends LedgerUnderTest {}

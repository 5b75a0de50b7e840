package dev.friendgroups.contracts.ledger;

class InMemoryDeletionLedgerTest extends LedgerUnderTest {
  @Override
  LedgerSite right() {
    return RightLedgerSite.locking();
  }
}

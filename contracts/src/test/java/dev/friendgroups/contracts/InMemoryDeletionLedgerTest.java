package dev.friendgroups.contracts;

class InMemoryDeletionLedgerTest extends LedgerUnderTest {
  @Override
  LedgerSite right() {
    return RightLedgerSite.locking();
  }
}

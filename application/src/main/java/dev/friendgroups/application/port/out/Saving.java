package dev.friendgroups.application.port.out;

/** Groups on their way into the ledger. For one thread at a time. */
public interface Saving {
  /** Of groups that are durable. */
  Saving DONE =
      new Saving() {
        @Override
        public boolean done() {
          return true;
        }

        @Override
        public void await() {}
      };

  /** {@return whether there is nothing to wait for any more} */
  boolean done();

  /**
   * Returns once the groups are durable.
   *
   * @throws StorageException when they could not be saved; nothing may be deleted
   */
  void await();
}

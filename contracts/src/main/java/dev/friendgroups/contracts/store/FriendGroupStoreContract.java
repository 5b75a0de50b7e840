package dev.friendgroups.contracts.store;

import dev.friendgroups.application.port.out.FriendGroupStore;
import org.junit.jupiter.api.Nested;

/** What every {@link FriendGroupStore} keeps to. Extend it, and say how a store is opened. */
public abstract class FriendGroupStoreContract {
  /** The store is opened by {@link #open}. */
  protected FriendGroupStoreContract() {}

  /**
   * Opens a store without accounts; the suite closes it.
   *
   * @return another one in each test
   */
  protected abstract FriendGroupStore open();

  @Nested
  class Keeping extends StoreKeeping {
    Keeping() {
      super(FriendGroupStoreContract.this);
    }
  }

  @Nested
  class Updating extends StoreUpdating {
    Updating() {
      super(FriendGroupStoreContract.this);
    }
  }

  @Nested
  class Listing extends StoreListing {
    Listing() {
      super(FriendGroupStoreContract.this);
    }
  }

  @Nested
  class Replacing extends StoreReplacing {
    Replacing() {
      super(FriendGroupStoreContract.this);
    }
  }

  @Nested
  class Texts extends StoreTexts {
    Texts() {
      super(FriendGroupStoreContract.this);
    }
  }
}

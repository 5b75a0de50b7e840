package dev.friendgroups.adapters.cli.options;

import dev.friendgroups.domain.chat.Region;
import java.util.Iterator;

/** The regions, for a shell that completes what is typed. */
final class RegionNames implements Iterable<String> {
  RegionNames() {}

  @Override
  public Iterator<String> iterator() {
    return Region.labels().iterator();
  }
}

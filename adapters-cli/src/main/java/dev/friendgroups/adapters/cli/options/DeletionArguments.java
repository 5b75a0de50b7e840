package dev.friendgroups.adapters.cli.options;

import dev.friendgroups.adapters.cli.input.Converters;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.domain.group.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What says which friend groups to delete, as it was typed.
 *
 * @param account whose groups; null when a file says that
 * @param names of groups, possibly none
 * @param all whether all groups are meant
 * @param from the file that lists them; null for none
 * @param formatted whether the form of that file was named
 * @param trim whether blanks in that file are dropped
 */
public record DeletionArguments(
    @Nullable Account account,
    List<String> names,
    boolean all,
    @Nullable String from,
    boolean formatted,
    boolean trim) {
  /**
   * Copies the names.
   *
   * @param account whose groups; null when a file says that
   * @param names of groups, possibly none
   * @param all whether all groups are meant
   * @param from the file that lists them; null for none
   * @param formatted whether the form of that file was named
   * @param trim whether blanks in that file are dropped
   */
  public DeletionArguments {
    names = List.copyOf(names);
  }

  /**
   * Looks whether they fit together.
   *
   * @throws UsageException when they do not
   */
  public void check() {
    if (from == null && account == null) {
      throw new UsageException("which account? Use --account ID, or --from FILE");
    }
    if (from != null && (account != null || !names.isEmpty())) {
      throw new UsageException("--from FILE excludes --account and names");
    }
    if (from == null && all != names.isEmpty()) {
      throw new UsageException(
          all
              ? "--all excludes names"
              : "which friend groups? Name them, or use --all for all of them");
    }
    Converters.names(names);
    if (formatted && from == null) {
      throw new UsageException("--format goes with --from FILE");
    }
    if (trim && from == null) {
      throw new UsageException("--trim goes with --from FILE");
    }
  }
}

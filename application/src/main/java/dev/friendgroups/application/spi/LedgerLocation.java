package dev.friendgroups.application.spi;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a ledger is: {@code jobs.db}, {@code sqlite:jobs.db}, {@code postgresql://host/db}. It
 * holds no password, and can be shown.
 *
 * @param scheme the adapter's name, in lower case
 * @param rest what follows the colon, for the adapter to read; not blank
 */
public record LedgerLocation(String scheme, String rest) {
  /** The scheme of a plain path. */
  public static final String FILE = "sqlite";

  /** Two letters at least: one alone is a drive. */
  private static final Pattern FORM =
      Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]+):(?<rest>.*)", Pattern.DOTALL);

  private static final Pattern PASSWORD =
      Pattern.compile(
          "//[^?#]*:[^?#]*@|[?&;][^=&;]*(password|passwd|secret|token)[^=&;]*=",
          Pattern.CASE_INSENSITIVE);

  /**
   * Takes a place where there may be a ledger or not.
   *
   * @param scheme taken as it is
   * @param rest not blank, and no password in it unless it is the path of a file
   * @throws IllegalArgumentException when there is nothing after the scheme, or a password in it;
   *     the message does not show it
   */
  public LedgerLocation {
    if (rest.isBlank()) {
      throw new IllegalArgumentException("ledger '" + scheme + ":' is no place for a ledger");
    }
    if (!scheme.equals(FILE) && PASSWORD.matcher(rest).find()) {
      throw new IllegalArgumentException(
          "a password in the ledger's address can be seen by others on this machine, and would be"
              + " printed; leave it out");
    }
  }

  /**
   * {@return the place of a ledger in an SQLite file}
   *
   * @param path absolute, or seen from where the program runs
   */
  public static LedgerLocation file(Path path) {
    return new LedgerLocation(FILE, path.toString());
  }

  /**
   * The place that somebody wrote.
   *
   * @param text a path, or a scheme, a colon, and what its adapter reads
   * @return the place, whether or not there is an adapter of that scheme
   * @throws IllegalArgumentException when it is blank, or has a password in it
   */
  public static LedgerLocation parse(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the ledger is blank");
    }
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? new LedgerLocation(form.group("scheme").toLowerCase(Locale.ROOT), form.group("rest"))
        : new LedgerLocation(FILE, text);
  }

  /** As somebody may write it. */
  @Override
  public String toString() {
    boolean plain = scheme.equals(FILE) && !FORM.matcher(rest).matches();
    return plain ? rest : scheme + ":" + rest;
  }
}

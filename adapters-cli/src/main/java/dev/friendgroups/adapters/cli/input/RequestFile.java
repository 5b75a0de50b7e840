package dev.friendgroups.adapters.cli.input;

import dev.friendgroups.adapters.cli.text.AccountSet;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.application.port.in.jobs.DeleteGroups;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file that lists what to delete. Read once, from beginning to end, in bounded memory. */
public final class RequestFile implements DeleteGroups.Requests {
  /** How the file lists it; the words of the command line. */
  public enum Format {
    /** One row a line, with the columns {@code account} and {@code group}. */
    csv,
    /** One body of a {@code group_delete} a line: {@code From_Account} and {@code GroupName}. */
    jsonl
  }

  private static final String STANDARD_INPUT = "-";

  private final String name;
  private final @Nullable Format format;
  private final boolean trim;
  private final InputStream standardInput;
  private final Consumer<String> doubts;

  private RequestFile(
      String name,
      @Nullable Format format,
      boolean trim,
      InputStream standardInput,
      Consumer<String> doubts) {
    this.name = name;
    this.format = format;
    this.trim = trim;
    this.standardInput = standardInput;
    this.doubts = doubts;
  }

  /**
   * The file that somebody named.
   *
   * @param name a path; {@code -} for standard input
   * @param format null to go by the name, and failing that by the first character
   * @param trim whether blanks at the ends of values are dropped
   * @param standardInput read to its end where that is the file
   * @param doubts is told what is likely a mistake
   * @return the file, which is opened when its rows are asked for
   */
  public static RequestFile named(
      String name,
      @Nullable Format format,
      boolean trim,
      InputStream standardInput,
      Consumer<String> doubts) {
    String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    boolean json = lower.endsWith(".jsonl") || lower.endsWith(".ndjson") || lower.endsWith(".json");
    return new RequestFile(
        name, format == null && json ? Format.jsonl : format, trim, standardInput, doubts);
  }

  /**
   * @throws UsageException when the file cannot be read, or when one row of it is bad
   */
  @Override
  public void forEach(BiConsumer<Account, GroupName> request) {
    read(
        FileUse.DELETE,
        request,
        (reader, rows) -> {
          if (isJson(reader)) {
            JsonLinesRequests.read(reader, rows);
          } else {
            CsvRequests.read(reader, rows);
          }
        });
  }

  /**
   * The accounts of all rows, each once.
   *
   * @param use what decides whether names of groups matter
   * @return the accounts, which are held in memory
   * @throws UsageException when the file cannot be read, when one row of it is bad, or when it asks
   *     for less than all groups of an account where that makes a difference
   */
  public Set<Account> accounts(FileUse use) {
    Set<Account> accounts = new AccountSet();
    read(
        use,
        (whose, name) -> {},
        (reader, rows) -> {
          if (format == Format.jsonl || beginsLikeJson(reader)) {
            throw rows.unreadable(
                1, "a file of accounts is CSV with the column 'account', not JSON Lines");
          }
          CsvRequests.readAccounts(reader, rows, use, accounts::add);
        });
    return accounts;
  }

  /**
   * {@return what all rows name: single groups where the file names groups, else accounts} It is
   * held in memory.
   *
   * @param use what the file is read for
   * @throws UsageException when the file cannot be read, or when one row of it is bad
   */
  public SelectedGroups accountsOrGroups(FileUse use) {
    SelectedGroups selected = new SelectedGroups();
    read(
        use,
        selected::add,
        (reader, rows) -> {
          if (isJson(reader)) {
            JsonLinesRequests.read(reader, rows);
          } else {
            CsvRequests.readAccountsOrGroups(reader, rows, selected::add);
          }
        });
    return selected;
  }

  /** Reads all rows. */
  @FunctionalInterface
  private interface Reading {
    void read(BufferedReader reader, Rows rows) throws IOException;
  }

  private void read(FileUse use, BiConsumer<Account, GroupName> request, Reading reading) {
    Rows rows = new Rows(title(), trim, use, request);
    try (BufferedReader reader = FileText.of(open(), title(), use)) {
      reading.read(reader, rows);
    } catch (IOException | UncheckedIOException e) {
      throw new UsageException(
          title() + " cannot be read: " + reason(e) + "; " + use.consequence());
    }
    rows.finish();
    rows.doubt().ifPresent(doubts);
  }

  private static String reason(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return FileText.damage(cause).orElseGet(() -> String.valueOf(cause.getMessage()));
  }

  private String title() {
    return title(name);
  }

  /**
   * {@return what a file that somebody named is called in messages}
   *
   * @param name a path; {@code -} for standard input
   */
  public static String title(String name) {
    return name.equals(STANDARD_INPUT) ? "standard input" : TerminalText.text(name);
  }

  private InputStream open() throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      return standardInput;
    }
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      throw new UsageException(title() + ": there is no such file");
    }
    if (Files.isDirectory(path)) {
      throw new UsageException(title() + " is a folder, not a file");
    }
    if (!Files.isReadable(path)) {
      throw new UsageException(title() + " cannot be read: no permission");
    }
    return Files.newInputStream(path);
  }

  private boolean isJson(BufferedReader reader) throws IOException {
    return format == Format.jsonl || (format == null && beginsLikeJson(reader));
  }

  /** No header of CSV begins like that. */
  private static boolean beginsLikeJson(BufferedReader reader) throws IOException {
    reader.mark(1);
    int first = reader.read();
    reader.reset();
    return first == '{';
  }
}

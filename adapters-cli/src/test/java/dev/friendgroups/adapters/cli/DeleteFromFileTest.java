package dev.friendgroups.adapters.cli;

import static dev.friendgroups.adapters.cli.Outcomes.NO_ADMIN;
import static dev.friendgroups.adapters.cli.Outcomes.TIMEOUT;
import static dev.friendgroups.adapters.cli.Outcomes.UNKNOWN;
import static dev.friendgroups.adapters.cli.Outcomes.names;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.QuotaUse;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deleting what a file lists: checked whole before anything is sent. */
class DeleteFromFileTest {
  @TempDir Path home;
  private Program program;
  private FakeDeletions deletions;

  @BeforeEach
  void configureAnApp() {
    program = Program.withApp(home);
    deletions = program.wiring.chat.deletions;
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(home.resolve(name), content);
  }

  private Result deleteFrom(Path file, String... more) {
    List<String> arguments = new ArrayList<>(List.of("delete", "--yes", "--from", file.toString()));
    arguments.addAll(List.of(more));
    return program.run(arguments.toArray(String[]::new));
  }

  private Result csv(String content) throws IOException {
    return deleteFrom(file("requests.csv", content));
  }

  private Result jsonLines(String content) throws IOException {
    return deleteFrom(file("requests.jsonl", content));
  }

  private Result badRows(String file, String count, String... reasons) {
    String listed = List.of(reasons).stream().collect(Collectors.joining("\n  "));
    return new Result(
        2,
        "",
        "error: "
            + home.resolve(file)
            + " has "
            + count
            + "; nothing was deleted\n  "
            + listed
            + "\n");
  }

  private static AccountPlan plan(String account, String... names) {
    return new AccountPlan(new Account(account), names(names));
  }

  @Test
  void a_csv_file_becomes_a_job() throws IOException {
    Result result = csv("account,group\nalice,family\nbob,work\nalice,gym\nalice,family\n");

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                "Job 12 of app 1400000001 in singapore: deleted 3 friend groups of 2 accounts; 0"
                    + " already absent; 0 accounts failed. Undo: friend-groups restore 12\n",
                ""));
    assertThat(deletions.planned)
        .containsExactly(plan("alice", "family", "gym"), plan("bob", "work"));
  }

  @Test
  void json_lines_become_a_job() throws IOException {
    Result result =
        jsonLines(
            """
            {"From_Account":"alice","GroupName":["family","gym"]}

            {"GroupName":["work"],"From_Account":"bob","Extra":{"is":"passed over"}}
            """);

    assertThat(result.code()).isZero();
    assertThat(deletions.planned)
        .containsExactly(plan("alice", "family", "gym"), plan("bob", "work"));
  }

  @Test
  void as_json_each_account_is_a_line_and_the_job_is_the_last() throws IOException {
    Path file = file("requests.csv", "account,group\nalice,family\nbob,work\n");

    assertThat(deleteFrom(file, "--json").out())
        .isEqualTo(
            """
            {"job":12,"account":"alice","deleted":["family"],"absent":[],"sequence":4,"calls":2}
            {"job":12,"account":"bob","deleted":["work"],"absent":[],"sequence":4,"calls":2}
            {"job":12,"ending":"completed","chat":"app 1400000001 in singapore","planned":2,"duplicates":0,"accounts":2,"done":2,"failed":0,"deleted":2,"absent":0,"remaining":0,"calls":4}
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "a.csv, csv",
    "a.txt, csv",
    "a, csv",
    "a.jsonl, jsonl",
    "a.JSONL, jsonl",
    "a.ndjson, jsonl",
    "a.json, jsonl"
  })
  void the_format_goes_by_the_name(String name, String format) throws IOException {
    boolean csv = format.equals("csv");
    Path file =
        file(
            name,
            csv
                ? "account,group\nalice,gym\n"
                : "{\"From_Account\":\"alice\",\"GroupName\":[\"gym\"]}");

    assertThat(deleteFrom(file).code()).isZero();
    assertThat(deleteFrom(file, "--format", format).code()).isZero();
    assertThat(deleteFrom(file, "--format", csv ? "jsonl" : "csv").code()).isEqualTo(2);
  }

  @Test
  void an_unknown_format_is_refused_with_the_known_ones() throws IOException {
    assertThat(deleteFrom(file("a.csv", ""), "--format", "xml").err())
        .isEqualTo(
            """
            error: Invalid value for option '--format': 'xml' is none of csv, jsonl
            Help: friend-groups delete --help
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account,group\nalice,gym",
        "account,group\r\nalice,gym\r\n",
        "\ufeffaccount,group\nalice,gym\n",
        "group,account\ngym,alice\n",
        "since,account,outcome,group\n2020,alice,x,gym\n",
        "\"account\",\"group\"\n\"alice\",\"gym\"\n",
        "account,group\n\n\nalice,gym\n\n",
        "account;group;Name, first\nalice;gym;Smith, A\n",
        "Name, first\taccount\tgroup\nSmith; A\talice\tgym\n",
        "\"Name, first\";\"account\";\"group\"\nA, B;alice;gym\n",
        "\"sep=;\"\naccount;group\nalice;gym\n"
      })
  void csv_comes_in_many_shapes(String content) throws IOException {
    assertThat(csv(content).code()).isZero();
    assertThat(deletions.planned).containsExactly(plan("alice", "gym"));
  }

  @Test
  void quotes_and_spaces_belong_to_names_as_RFC_4180_says() throws IOException {
    csv("account,group\nalice,\"a \"\"b\"\", c\"\nalice, padded \nalice,\"#1\"\nalice,#2\n");

    assertThat(deletions.planned)
        .containsExactly(plan("alice", "a \"b\", c", " padded ", "#1", "#2"));
  }

  @Test
  void names_may_be_in_any_script() throws IOException {
    csv("account,group\n用户,同事 👍\n");

    assertThat(deletions.planned).containsExactly(plan("用户", "同事 👍"));
  }

  @Test
  void bad_rows_are_told_with_their_lines_and_nothing_is_deleted() throws IOException {
    Result result =
        csv(
            """
            account,group
            alice,gym
            ,gym
            alice,
            alice
            alice,gym,more
            alice,"two
            lines"
            012345678901234567890123456789012,gym
            alice,0123456789012345678901234567890
            """);

    assertThat(result)
        .isEqualTo(
            badRows(
                "requests.csv",
                "7 bad rows",
                "line 3: account is blank",
                "line 4: group name is blank",
                "line 5: 1 column, but the header has 2",
                "line 6: 3 columns, but the header has 2",
                "line 7: group name 'two\\u000alines' contains a control character",
                "line 9: account '012345678901234567890123456789012' is 33 bytes long; at most 32"
                    + " are allowed",
                "line 10: group name '0123456789012345678901234567890' is 31 characters long; at"
                    + " most 30 are allowed"));
    assertThat(deletions.planned).isEmpty();
  }

  @Test
  void lines_are_counted_through_quoted_line_breaks() throws IOException {
    Result result = csv("account,note,group\r\nalice,\"a\r\nb\r\nc\",gym\r\nalice,x,\r\n");

    assertThat(result)
        .isEqualTo(badRows("requests.csv", "1 bad row", "line 5: group name is blank"));
  }

  @Test
  void twenty_bad_rows_are_listed_and_the_others_counted() throws IOException {
    String twenty = "account,group\n" + ",x\n".repeat(20);

    String[] listed =
        IntStream.rangeClosed(2, 21)
            .mapToObj(line -> "line " + line + ": account is blank")
            .toArray(String[]::new);
    assertThat(csv(twenty)).isEqualTo(badRows("requests.csv", "20 bad rows", listed));
    Result more = csv(twenty + ",x\n".repeat(1234));
    assertThat(more.err().lines()).hasSize(22);
    assertThat(more.err())
        .startsWith("error: " + home.resolve("requests.csv") + " has 1,254 bad rows; ")
        .endsWith("\n  line 21: account is blank\n  and 1,234 more\n");
  }

  @Test
  void a_bad_row_does_not_hide_those_before_a_broken_end() throws IOException {
    Result result = csv("account,group\n,x\nalice,\"open\n");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().lines()).hasSize(3).element(1).isEqualTo("  line 2: account is blank");
    assertThat(result.err()).contains("\n  line 3: this or a later line is not CSV: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\ufeff"})
  void an_empty_csv_file_lacks_its_header(String content) throws IOException {
    assertThat(csv(content))
        .isEqualTo(
            badRows(
                "requests.csv",
                "1 bad row",
                "line 1: the header 'account,group' is missing: the file is empty"));
  }

  @Test
  void the_header_must_name_both_columns_once() throws IOException {
    String like = "once, like 'account,group'; it is ";

    assertThat(csv("alice,gym\n"))
        .isEqualTo(
            badRows(
                "requests.csv",
                "1 bad row",
                "line 1: the header must name the column 'account' " + like + "'alice,gym'"));
    assertThat(csv("account,name\nalice,gym\n"))
        .isEqualTo(
            badRows(
                "requests.csv",
                "1 bad row",
                "line 1: the header must name the column 'group' " + like + "'account,name'"));
    assertThat(csv("Konto,Gruppe \n").err()).endsWith(like + "'Konto,Gruppe '\n");
    assertThat(csv("Konto\tGruppe\n").err())
        .endsWith(like + "'Konto, Gruppe', separated by tabs\n");
    assertThat(csv("account\n").err())
        .endsWith(like + "'account'; --all deletes all groups of each account in such a file\n");
    assertThat(csv("account,group,group\nalice,gym,work\n"))
        .isEqualTo(
            badRows(
                "requests.csv",
                "1 bad row",
                "line 1: the header must name the column 'group' "
                    + like
                    + "'account,group,group'"));
    assertThat(csv("account:group\nalice:gym\n").code()).isEqualTo(2);
  }

  @Test
  void a_file_without_a_row_lists_nothing() throws IOException {
    Result nothing =
        new Result(2, "", "error: " + home.resolve("requests.csv") + " lists nothing to delete\n");
    Path empty = file("requests.jsonl", "\n");

    assertThat(csv("account,group\n")).isEqualTo(nothing);
    assertThat(deleteFrom(empty))
        .isEqualTo(new Result(2, "", "error: " + empty + " lists nothing to delete\n"));
  }

  @Test
  void what_is_not_UTF_8_is_told_by_its_line() throws IOException {
    Path latin = home.resolve("latin.csv");
    Files.write(latin, "account,group\nalice,gym\nalice,café\n".getBytes(ISO_8859_1));
    assertThat(deleteFrom(latin))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: "
                    + latin
                    + " has 1 bad row; nothing was deleted; save it in UTF-8, a spreadsheet as CSV"
                    + " (UTF-8)\n  line 3: it is not UTF-8\n"));
    assertThat(deletions.planned).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account\tgroup\nalice\tgym\n",
        "account;group\nalice;gym\n",
        "sep=;\r\naccount;group\r\nalice;gym\r\n",
        "sep=|\naccount|group\nalice|gym\n",
        "SEP=,\naccount,group\nalice,gym\n",
        "Account,GROUP\nalice,gym\n",
        "id,Group,country,ACCOUNT\n7,gym,CN,alice\n"
      })
  void files_are_taken_as_spreadsheets_save_them(String text) throws IOException {
    for (Charset charset : List.of(UTF_8, UTF_16)) {
      deletions.planned.clear();
      Path saved = Files.write(home.resolve("saved.csv"), text.getBytes(charset));

      assertThat(deleteFrom(saved).code()).isZero();

      assertThat(deletions.planned).containsExactly(plan("alice", "gym"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"requests.csv.gz", "requests.jsonl.gz"})
  void a_gzipped_file_that_is_cut_off_or_damaged_is_to_be_copied_again(String name)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write("account,group\nalice,gym\n".getBytes(UTF_8));
    }
    byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12);
    byte[] damaged = bytes.toByteArray();
    damaged[damaged.length - 8] ^= 1;

    assertThat(deleteFrom(Files.write(home.resolve(name), cut)).err())
        .contains(" cannot be read: its compressed data is cut off; copy it again; nothing was");
    assertThat(deleteFrom(Files.write(home.resolve(name), damaged)).err())
        .contains(" cannot be read: its compressed data is damaged; copy it again; nothing was");
  }

  @Test
  void a_gzipped_file_is_taken_as_it_is() throws IOException {
    for (String name : List.of("requests.csv.gz", "requests.jsonl.gz")) {
      deletions.planned.clear();
      Path zipped = home.resolve(name);
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
        out.write(
            (name.contains("jsonl")
                    ? "{\"From_Account\":\"alice\",\"GroupName\":[\"gym\"]}\n"
                    : "account,group\nalice,gym\n")
                .getBytes(UTF_8));
      }

      assertThat(deleteFrom(zipped).code()).isZero();

      assertThat(deletions.planned).containsExactly(plan("alice", "gym"));
    }
  }

  @Test
  void what_is_no_text_is_refused_in_words() throws IOException {
    Path sheet = Files.write(home.resolve("groups.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0});
    Path wide = Files.write(home.resolve("wide.csv"), "account,group\n".getBytes(UTF_16LE));
    Path header =
        Files.write(home.resolve("h.csv"), "account,gr\u00fcppe\na,b\n".getBytes(ISO_8859_1));
    Path cut = Files.write(home.resolve("cut.csv.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});

    assertThat(deleteFrom(sheet).err())
        .isEqualTo(
            "error: "
                + sheet
                + " is a ZIP archive, as spreadsheets are; save the sheet as CSV"
                + " (UTF-8); nothing was deleted\n");
    assertThat(deleteFrom(wide).err()).contains(" is not text in UTF-8, or in UTF-16 with a ");
    assertThat(deleteFrom(header).err())
        .contains("line 1: the header is not UTF-8; save the file as CSV (UTF-8)\n");
    assertThat(deleteFrom(cut).err())
        .isEqualTo(
            "error: "
                + cut
                + " cannot be read: its compressed data is cut off; copy it again; nothing was"
                + " deleted\n");
    assertThat(deletions.planned).isEmpty();
  }

  @Test
  void lines_are_counted_as_an_editor_counts_them() throws IOException {
    Path file = file("told.csv", "sep=;\naccount;group\nalice;gym\nalice\n");

    assertThat(deleteFrom(file))
        .isEqualTo(badRows("told.csv", "1 bad row", "line 4: 1 column, but the header has 2"));
  }

  @Test
  void bad_lines_of_json_are_told_each_for_itself() throws IOException {
    Result result =
        jsonLines(
            """
            {"From_Account":"alice","GroupName":["gym"]}
            {"From_Account":"alice",
            ["alice"]
            {"From_Account":7,"GroupName":["gym"]}
            {"GroupName":["gym"]}
            {"From_Account":"alice"}
            {"From_Account":"alice","GroupName":[]}
            {"From_Account":"alice","GroupName":"gym"}
            {"From_Account":"alice","GroupName":["gym",7,null]}
            {"From_Account":"","GroupName":["gym"]}
            {"From_Account":"alice","GroupName":["gym",""]}
            {"From_Account":"alice","GroupName":["gym"]} {}
            {'From_Account':'alice','GroupName':['gym']}
            {"From_Account":"alice","GroupName":["\\ud800"]}
            nonsense
            """);

    assertThat(result)
        .isEqualTo(
            badRows(
                "requests.jsonl",
                "15 bad rows",
                "line 2: it is not JSON",
                "line 3: it is not one JSON object",
                "line 4: From_Account is missing or no string",
                "line 5: From_Account is missing or no string",
                "line 6: GroupName is missing, empty, or no array",
                "line 7: GroupName is missing, empty, or no array",
                "line 8: GroupName is missing, empty, or no array",
                "line 9: GroupName contains something else than strings",
                "line 9: GroupName contains something else than strings",
                "line 10: account is blank",
                "line 11: group name is empty",
                "line 12: it is not JSON",
                "line 13: it is not JSON",
                "line 14: it is not JSON",
                "line 15: it is not JSON"));
    assertThat(deletions.planned).isEmpty();
  }

  @Test
  void json_lines_may_end_like_windows_lines_and_begin_with_a_mark() throws IOException {
    jsonLines(
        """
        \ufeff{"From_Account":"alice","GroupName":["gym"]}\r
        {"From_Account":"bob","GroupName":["work"]}\r
        """);

    assertThat(deletions.planned).containsExactly(plan("alice", "gym"), plan("bob", "work"));
  }

  @Test
  void a_field_given_twice_is_told_instead_of_forgotten() throws IOException {
    Result result =
        jsonLines(
            "{\"From_Account\":\"alice\",\"From_Account\":\"bob\",\"GroupName\":[\"gym\"]}\n");

    assertThat(result)
        .isEqualTo(badRows("requests.jsonl", "1 bad row", "line 1: From_Account occurs twice"));
  }

  @Test
  void what_begins_like_json_is_read_as_json_whatever_its_name() throws IOException {
    String line = "{\"From_Account\":\"alice\",\"GroupName\":[]}\n";

    assertThat(deleteFrom(file("requests.txt", line)))
        .isEqualTo(
            badRows(
                "requests.txt", "1 bad row", "line 1: GroupName is missing, empty, or no array"));
  }

  @Test
  void json_may_escape_what_it_likes() throws IOException {
    jsonLines("{\"From_Account\":\"\\u0061lice\",\"GroupName\":[\"\\ud83d\\udc4d\\u540c\"]}");

    assertThat(deletions.planned).containsExactly(plan("alice", "👍同"));
  }

  @Test
  void a_line_without_an_end_is_not_drawn_into_memory() throws IOException {
    Path csv = file("requests.csv", "account,group\nalice,\"" + "x".repeat(1 << 21));
    Path json = file("requests.jsonl", "[".repeat(1 << 21) + "\n{\n");

    assertThat(deleteFrom(csv).err())
        .contains("\n  line 2: this or a later line is not CSV: ")
        .hasSizeLessThan(1000);
    assertThat(deleteFrom(json))
        .isEqualTo(
            badRows(
                "requests.jsonl",
                "2 bad rows",
                "line 1: it is longer than 1048576 characters",
                "line 2: it is not JSON"));
  }

  @Test
  void deep_json_is_no_way_to_exhaust_the_stack() throws IOException {
    assertThat(jsonLines("{\"GroupName\":" + "[".repeat(100_000)))
        .isEqualTo(badRows("requests.jsonl", "1 bad row", "line 1: it is not JSON"));
  }

  @Test
  void a_missing_file_and_a_folder_are_told_apart() {
    Path absent = home.resolve("nowhere.csv");

    assertThat(deleteFrom(absent))
        .isEqualTo(new Result(2, "", "error: " + absent + ": there is no such file\n"));
    assertThat(deleteFrom(home))
        .isEqualTo(new Result(2, "", "error: " + home + " is a folder, not a file\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "jsonl"})
  void input_that_breaks_off_deletes_nothing(String format) {
    program.reading(
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        });

    assertThat(program.run("delete", "--yes", "--from", "-", "--format", format))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: standard input cannot be read: the disk is gone; nothing was deleted\n"));
    assertThat(deletions.planned).isEmpty();
  }

  @Test
  void a_dash_is_standard_input_which_then_answers_no_question() {
    String rows = "account,group\nalice,gym\n";

    Result unsure =
        program.on(Program.TERMINAL).answering(rows).run("delete", "--from", "-", "--no-color");
    Result sure = program.answering(rows).run("delete", "--from", "-", "--yes");

    assertThat(unsure)
        .isEqualTo(
            new Result(
                2,
                "",
                "error: deleting needs a confirmation and the answer cannot come from standard"
                    + " input as well as the file; add --yes. Nothing"
                    + " was deleted\n"));
    assertThat(sure.code()).isZero();
    assertThat(deletions.planned).containsExactly(plan("alice", "gym"));
  }

  @Test
  void bad_standard_input_is_named_so() {
    assertThat(program.answering("x").run("delete", "--from", "-", "--yes").err())
        .startsWith("error: standard input has 1 bad row; nothing was deleted\n  line 1: ");
  }

  @Test
  void the_question_names_the_whole_job() throws IOException {
    Path file = file("requests.csv", "account,group\n" + "alice,gym\n".repeat(3) + "bob,gym\n");
    program.on(Program.TERMINAL).answering("no\n");

    assertThat(program.run("delete", "--from", file.toString()).err())
        .isEqualTo(
            """
            To be deleted:
              alice: gym
              bob: gym
            4 API calls, at least 1 s at 200 calls/s to each API; 2 duplicates dropped. What is deleted is \
            saved first.
            Delete 2 friend groups of 2 accounts of app 1400000001 in singapore? [y/N] \
            Nothing was deleted.
            """);
  }

  @Test
  void the_question_names_the_first_few_of_many() throws IOException {
    StringBuilder rows = new StringBuilder("account,group\n");
    IntStream.range(0, 1500).forEach(n -> rows.append("user").append(n).append(",a\n"));
    IntStream.range(0, 5).forEach(n -> rows.append("user0,b").append(n).append("\n"));
    program.on(Program.TERMINAL).answering("no\n");

    String err =
        program.run("delete", "--from", file("many.csv", rows.toString()).toString()).err();

    assertThat(err)
        .startsWith("To be deleted:\n  user0: a, b0, b1 and 3 more\n  user")
        .contains(
            "\n  and of 1,497 more accounts\n",
            "\nDelete 1,505 friend groups of 1,500 accounts of app 1400000001 in singapore? [");
    assertThat(err.lines()).hasSize(7);
  }

  @Test
  void a_dry_run_of_a_file_tells_each_account() throws IOException {
    deletions.refuse("ghost", UNKNOWN);
    Path file = file("requests.csv", "account,group\nalice,gym\nghost,gym\n");

    assertThat(deleteFrom(file, "--dry-run"))
        .isEqualTo(
            new Result(
                1,
                """
                dry run: would delete 1 friend group of alice: gym (sequence 4)
                dry run: nothing would be deleted for ghost
                dry run: app 1400000001 in singapore: 2 accounts, 2 friend groups (0 duplicates dropped): 1 would be deleted, 0 already absent, 1 account failed (30003 ×1); 4 API calls, at least 1 s at 200 calls/s to each API; nothing was changed
                """,
                "error: dry run: cannot delete friend groups of ghost: error 30003"
                    + " (Err_SNS_Account_Not_Exist): the account does not exist in this app."
                    + " Nothing was deleted. Next: check the UserID, and that the account was"
                    + " imported into this app\n"));
    assertThat(deletions.carriedOut).containsExactly("preview");
  }

  @Test
  void failures_are_told_and_where_to_find_them_again() throws IOException {
    deletions.refuse("ghost", UNKNOWN);
    deletions.refuse("bob", TIMEOUT);

    Result result = csv("account,group\nalice,gym\nghost,gym\nbob,gym\n");

    assertThat(result)
        .isEqualTo(
            new Result(
                5,
                "Job 12 of app 1400000001 in singapore: deleted 1 friend group of 3 accounts; 0"
                    + " already absent; 2 accounts failed (30003 ×1, no answer in 30 s ×1). Undo:"
                    + " friend-groups restore 12\n",
                """
                error: cannot delete friend groups of ghost: error 30003 (Err_SNS_Account_Not_Exist): the account does not exist in this app. Nothing was deleted. Next: check the UserID, and that the account was imported into this app
                error: cannot delete friend groups of bob: no answer in 30 s. Not known to be deleted: gym. Next: try again
                Failures: friend-groups history 12 --failed
                Try them again: friend-groups resume 12
                """));
  }

  @Test
  void as_JSON_the_summary_counts_failures_by_code() throws IOException {
    deletions.refuse("ghost", UNKNOWN);
    deletions.refuse("spirit", UNKNOWN);
    deletions.refuse("bob", TIMEOUT);

    Result result =
        deleteFrom(
            file("requests.csv", "account,group\nalice,gym\nghost,gym\nspirit,gym\nbob,gym\n"),
            "--json");

    assertThat(result.out())
        .contains("\"failed\":3,\"failuresByCode\":{\"30003\":2,\"withoutCode\":1},\"deleted\":1,");
  }

  @Test
  void what_Chat_put_off_for_its_quota_is_told_in_the_summary() throws IOException {
    deletions.quota = new QuotaUse(108, OptionalInt.empty(), OptionalInt.of(96));

    assertThat(csv("account,group\nalice,gym\nbob,gym\n").out())
        .isEqualTo(
            "Job 12 of app 1400000001 in singapore: deleted 2 friend groups of 2 accounts; 0"
                + " already absent; 0 accounts failed; Chat put off 108 calls that came too fast,"
                + " granting about 96 a second at the least. Undo: friend-groups restore 12\n");
    Path file = file("again.csv", "account,group\nalice,gym\n");
    assertThat(deleteFrom(file, "--dry-run").out())
        .endsWith(
            "; Chat put off 108 calls that came too fast, granting about 96 a second at the least;"
                + " nothing was changed\n");
    assertThat(deleteFrom(file, "--json").out())
        .contains("\"callsPutOff\":108,\"callsPerSecondGranted\":96");
  }

  @Test
  void twenty_failures_are_shown_and_all_are_recorded() throws IOException {
    deletions.refuseAll(UNKNOWN);
    String rows =
        IntStream.range(0, 30).mapToObj(i -> "a" + i + ",gym\n").collect(Collectors.joining());

    Result result = csv("account,group\n" + rows);

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err().lines().filter(line -> line.startsWith("error: "))).hasSize(20);
    assertThat(result.err())
        .endsWith(
            """
            Further failures are recorded, but not shown here.
            Failures: friend-groups history 12 --failed
            """);
  }

  @Test
  void of_many_reasons_the_first_of_4_5_and_1_is_the_exit_code() throws IOException {
    deletions.refuse("a1", UNKNOWN);
    assertThat(csv("account,group\nalice,gym\na1,gym\n").code()).isEqualTo(1);

    deletions.refuse("a5", TIMEOUT);
    assertThat(csv("account,group\na1,gym\na5,gym\n").code()).isEqualTo(5);

    deletions.refuse("a4", NO_ADMIN);
    assertThat(csv("account,group\na1,gym\na5,gym\na4,gym\n").code()).isEqualTo(4);
  }

  @Test
  void a_job_that_stops_pauses_or_is_interrupted_says_how_to_go_on() throws IOException {
    String rows = "account,group\nalice,gym\nbob,gym\n";

    deletions.ending = new Ending.Interrupted();
    assertThat(csv(rows).code()).isEqualTo(130);
    assertThat(csv(rows).err())
        .isEqualTo("warning: interrupted; nothing is lost. Go on: friend-groups resume 12\n");

    deletions.ending = new Ending.Paused(TIMEOUT);
    assertThat(csv(rows).code()).isEqualTo(5);
    assertThat(csv(rows).err())
        .isEqualTo(
            "error: paused: no answer in 30 s. Nothing is lost. Go on later: friend-groups resume"
                + " 12\n");

    deletions.ending = new Ending.Stopped(NO_ADMIN);
    assertThat(csv(rows).code()).isEqualTo(4);
    assertThat(csv(rows).err())
        .isEqualTo(
            "error: stopped, since no account can succeed: error 30004: app admin rights are"
                + " needed. Next: sign as an app admin: set --admin to an account that the console"
                + " lists as admin; then: friend-groups resume 12\n"
                + "Check the set-up: friend-groups check\n");
  }

  @Test
  void a_job_whose_ledger_failed_tells_what_it_did_and_that_the_ledger_may_not_know()
      throws IOException {
    deletions.ending =
        new Ending.Unrecorded(new Breakdown("the disk is full", Remedy.TRY_AGAIN, true));

    assertThat(csv("account,group\nalice,gym\nbob,gym\n"))
        .isEqualTo(
            new Result(
                5,
                "Job 12 of app 1400000001 in singapore, in this run: deleted 2 friend groups of 2"
                    + " accounts; 0 already absent; 0 accounts failed\n",
                "error: paused before the next deletion: the disk is full. Not all that this run"
                    + " deleted may be recorded: the ledger has it in doubt until the job goes on"
                    + " and looks. Once this is mended: friend-groups resume 12\n"));
    assertThat(deleteFrom(home.resolve("requests.csv"), "--json").out())
        .endsWith(
            "\"calls\":4,\"unrecorded\":true,\"error\":{\"meaning\":\"the disk is"
                + " full\",\"remedy\":\"try-again\"}}\n");
  }

  @Test
  void a_job_whose_ledger_failed_before_anything_was_deleted_says_so() throws IOException {
    deletions.ending =
        new Ending.Unrecorded(new Breakdown("the disk is full", Remedy.TRY_AGAIN, true));
    deletions.answer("alice", plan -> Outcomes.absent("alice", "gym"));

    assertThat(csv("account,group\nalice,gym\n").err())
        .isEqualTo(
            "error: paused before the next deletion: the disk is full. This run deleted nothing."
                + " Once this is mended: friend-groups resume 12\n");
  }

  @Test
  void a_ledger_that_cannot_be_closed_after_the_deletion_is_no_wrong_usage() throws IOException {
    program.wiring.whenClosed =
        () -> {
          throw new StorageException("the disk is full", null);
        };

    assertThat(csv("account,group\nalice,gym\n"))
        .isEqualTo(
            new Result(
                5,
                "Job 12 of app 1400000001 in singapore: deleted 1 friend group of 1 account; 0"
                    + " already absent; 0 accounts failed. Undo: friend-groups restore 12\n",
                "error: the disk is full\n"));
  }

  @Test
  void a_million_rows_are_read_one_by_one() {
    byte[] thousand = "alice,gym\n".repeat(1000).getBytes(UTF_8);
    List<InputStream> parts = new ArrayList<>();
    parts.add(new ByteArrayInputStream("account,group\n".getBytes(UTF_8)));
    IntStream.range(0, 1000).forEach(i -> parts.add(new ByteArrayInputStream(thousand)));
    program.reading(new SequenceInputStream(Collections.enumeration(parts)));

    Result result = program.run("delete", "--from", "-", "--yes");

    assertThat(result.code()).isZero();
    assertThat(deletions.planned).containsExactly(plan("alice", "gym"));
  }

  @Test
  void a_dry_run_ends_when_its_reader_has_left() throws IOException {
    Path file = file("requests.csv", "account,group\na,x\nb,x\nc,x\n");
    AtomicInteger attended = new AtomicInteger();
    deletions.meanwhile = attended::incrementAndGet;
    program.writingTo(
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
              }
            }));

    Result result = deleteFrom(file, "--dry-run");

    assertThat(attended).hasValue(1);
    assertThat(result).isEqualTo(new Result(0, "", ""));
  }

  @Test
  void a_deletion_goes_on_when_its_reader_has_left() throws IOException {
    Path file = file("requests.csv", "account,group\na,x\nb,x\nc,x\n");
    AtomicInteger attended = new AtomicInteger();
    deletions.meanwhile = attended::incrementAndGet;
    PrintStream closed = new PrintStream(OutputStream.nullOutputStream());
    closed.close();
    program.writingTo(closed);

    deleteFrom(file);

    assertThat(attended).hasValue(3);
  }

  @Test
  void all_groups_of_every_account_of_a_file_are_read_and_deleted() throws IOException {
    program.wiring.chat.lists =
        account ->
            new Answer.Done<>(
                new FriendGroups(
                    account,
                    3,
                    account.id().equals("carol")
                        ? List.of()
                        : List.of(new FriendGroup(new GroupName("of-" + account), Set.of()))));
    Path file = file("left.csv", "Account;left on\nalice;1 May\nbob;2 May\ncarol;2 May\n");

    Result result = program.run("delete", "--from", file.toString(), "--all", "--yes");

    assertThat(result.code()).isZero();
    assertThat(deletions.planned).containsExactly(plan("alice", "of-alice"), plan("bob", "of-bob"));
  }

  private Path leaversOneOfWhom(Answer<FriendGroups> isAnswered) throws IOException {
    program.wiring.chat.lists =
        account ->
            account.id().equals("ghost")
                ? isAnswered
                : new Answer.Done<>(
                    new FriendGroups(
                        account, 3, List.of(new FriendGroup(new GroupName("gym"), Set.of()))));
    return file("left.csv", "account\nalice\nghost\nbob\n");
  }

  @Test
  void an_account_that_Chat_refuses_for_a_reason_of_its_own_keeps_no_other_from_being_emptied()
      throws IOException {
    Path file = leaversOneOfWhom(new Answer.Refused<>(UNKNOWN));

    Result result = program.run("delete", "--from", file.toString(), "--all", "--yes");

    assertThat(result)
        .isEqualTo(
            new Result(
                1,
                "Job 12 of app 1400000001 in singapore: deleted 2 friend groups of 2 accounts; 0"
                    + " already absent; 0 accounts failed; 1 account not read. Undo: friend-groups"
                    + " restore 12\n",
                "error: cannot list friend groups of ghost: error 30003"
                    + " (Err_SNS_Account_Not_Exist): the account does not exist in this app."
                    + " Nothing of it is deleted. Next: check the UserID, and that the account was"
                    + " imported into this app\n"));
    assertThat(deletions.planned).containsExactly(plan("alice", "gym"), plan("bob", "gym"));
  }

  @Test
  void as_JSON_an_account_that_cannot_be_read_is_a_line_and_counted() throws IOException {
    Path file = leaversOneOfWhom(new Answer.Refused<>(UNKNOWN));

    Result result = program.run("delete", "--from", file.toString(), "--all", "--yes", "--json");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .startsWith("{\"account\":\"ghost\",\"error\":{\"code\":30003,")
        .contains("\"failed\":0,\"unread\":1,\"deleted\":2,");
  }

  @Test
  void a_dry_run_says_of_an_account_that_cannot_be_read_that_it_is_one() throws IOException {
    Path file = leaversOneOfWhom(new Answer.Refused<>(UNKNOWN));

    Result result = program.run("delete", "--from", file.toString(), "--all", "--dry-run");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).startsWith("error: dry run: cannot list friend groups of ghost: ");
    assertThat(result.out()).contains(" 0 accounts failed; 1 account not read; 4 API calls");
  }

  @Test
  void the_question_comes_after_the_accounts_that_cannot_be_read() throws IOException {
    Path file = leaversOneOfWhom(new Answer.Refused<>(UNKNOWN));
    program.on(Program.TERMINAL).answering("no\n");

    Result result = program.run("delete", "--from", file.toString(), "--all");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .containsSubsequence("of ghost: ", "\nDelete 2 friend groups of 2 accounts of app ");
    assertThat(deletions.carriedOut).isEmpty();
  }

  @Test
  void for_a_reason_that_others_may_meet_nothing_of_any_account_is_deleted() throws IOException {
    Map<Answer<FriendGroups>, Integer> codes =
        Map.of(new Answer.Refused<>(NO_ADMIN), 4, new Answer.Broken<>(TIMEOUT), 5);
    for (Map.Entry<Answer<FriendGroups>, Integer> one : codes.entrySet()) {
      Path file = leaversOneOfWhom(one.getKey());

      Result result = program.run("delete", "--from", file.toString(), "--all", "--yes");

      assertThat(result.code()).isEqualTo(one.getValue());
      assertThat(result.err())
          .startsWith("error: cannot list friend groups of ghost: ")
          .contains(". Nothing was deleted. Next: ");
      assertThat(deletions.planned).isEmpty();
    }
  }

  @Test
  void where_no_account_can_be_read_there_is_no_job() throws IOException {
    program.wiring.chat.lists = account -> new Answer.Refused<>(UNKNOWN);
    Path file = file("left.csv", "account\nghost\nspirit\n");

    Result result = program.run("delete", "--from", file.toString(), "--all", "--yes");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).hasLineCount(2);
    assertThat(deletions.carriedOut).isEmpty();
  }

  @Test
  void a_file_that_names_groups_does_not_ask_for_all_of_them() throws IOException {
    Path groups = file("groups.csv", "account,Group\nalice,gym\n");
    Path bodies = file("bodies.jsonl", "{\"From_Account\":\"alice\",\"GroupName\":[\"family\"]}\n");

    assertThat(program.run("delete", "--from", groups.toString(), "--all", "--yes"))
        .isEqualTo(
            badRows(
                "groups.csv",
                "1 bad row",
                "line 1: the file names groups (column 'group'), but --all deletes all groups of"
                    + " an account; leave --all out to delete those named, or take the column"
                    + " 'group' out of the file to delete all"));
    assertThat(program.run("delete", "--from", bodies.toString(), "--all", "--yes"))
        .isEqualTo(
            badRows(
                "bodies.jsonl",
                "1 bad row",
                "line 1: a file of accounts is CSV with the column 'account', not JSON Lines"));
    assertThat(deletions.planned).isEmpty();
  }
}

package dev.friendgroups.adapters.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.manual.ManualPage.Entries;
import dev.friendgroups.adapters.cli.manual.ManualPage.Entry;
import dev.friendgroups.adapters.cli.manual.ManualPage.Lines;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManualPageTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  @Test
  void a_page_has_its_sections_in_order_and_options_in_bold() {
    ManualPage page =
        new ManualPage(
            "one-two",
            "do this",
            List.of("one two [OPTIONS]"),
            "Do this.",
            List.of(
                new Entries("OPTIONS", false, List.of()),
                new Entries(
                    "Where",
                    true,
                    List.of(new Entry(List.of("-f", "--file"), "=FILE", "The file."))),
                new Lines("EXAMPLES", List.of("one two", "", "  three"))),
            List.of("one", "two-three"));

    assertThat(page.file()).isEqualTo("one-two.1");
    assertThat(page.roff(DATE, "one 1.0-rc"))
        .isEqualTo(
            """
            .TH "ONE\\-TWO" 1 2026-11-23 "one 1.0\\-rc" "Friend Groups"
            .SH "NAME"
            one\\-two \\- do this
            .SH "SYNOPSIS"
            .nf
            one two [OPTIONS]
            .fi
            .SH "DESCRIPTION"
            Do this.
            .SH "OPTIONS"
            .SS "Where"
            .TP
            \\fB\\-f\\fR, \\fB\\-\\-file\\fR\\fI=FILE\\fR
            The file.
            .SH "EXAMPLES"
            .nf
            one two
            \\&
              three
            .fi
            .SH "SEE ALSO"
            \\fBone\\fR(1), \\fBtwo\\-three\\fR(1)
            """);
  }

  @Test
  void nothing_in_the_text_is_taken_for_a_command_to_the_typesetter() {
    assertThat(
            new Roff()
                .paragraph(".so /etc/passwd")
                .paragraph("'tis ~ ^ ` \\n")
                .asTyped(List.of(".x"))
                .macro("SH", "A \"B\"")
                .toString())
        .isEqualTo(
            """
            \\&.so /etc/passwd
            \\(aqtis \\(ti \\(ha \\(ga \\en
            .nf
            \\&.x
            .fi
            .SH "A \\(dqB\\(dq"
            """);
  }

  @Test
  void a_long_paragraph_has_short_lines_none_of_which_begins_as_a_macro_does() {
    String text = new Roff().paragraph("word .. ".repeat(40).strip()).toString();

    assertThat(text.lines())
        .hasSizeGreaterThan(3)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80))
        .noneMatch(line -> line.startsWith("."));
  }
}

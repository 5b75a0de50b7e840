package dev.friendgroups.adapters.cli.manual;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A page of the manual's section 1.
 *
 * @param name what it is about, without blanks
 * @param purpose that in a sentence
 * @param synopsis how it is called, a line each
 * @param description a paragraph
 * @param sections what follows, in this order
 * @param seeAlso the names of other pages
 */
public record ManualPage(
    String name,
    String purpose,
    List<String> synopsis,
    String description,
    List<Section> sections,
    List<String> seeAlso) {
  /**
   * Copies the lists.
   *
   * @param name without the section: {@code friend-groups-delete}
   * @param purpose in a few words, without a full stop
   * @param synopsis a line for each way to call it
   * @param description possibly of several paragraphs
   * @param sections in the order to show them; may be empty
   * @param seeAlso may be empty
   */
  public ManualPage {
    synopsis = List.copyOf(synopsis);
    sections = List.copyOf(sections);
    seeAlso = List.copyOf(seeAlso);
  }

  /** A part of a page under a title. */
  public sealed interface Section {}

  /**
   * Things and what they mean, possibly below another section's title.
   *
   * @param title in capitals
   * @param subordinate whether it stands below the title of the section before
   * @param entries in the order to show them
   */
  public record Entries(String title, boolean subordinate, List<Entry> entries) implements Section {
    /**
     * Copies the entries.
     *
     * @param title in capitals
     * @param subordinate whether it stands below the title of the section before
     * @param entries may be empty
     */
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Lines to be shown as they are.
   *
   * @param title in capitals
   * @param lines shown one below the other
   */
  public record Lines(String title, List<String> lines) implements Section {
    /**
     * Copies the lines.
     *
     * @param title in capitals
     * @param lines may be empty
     */
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A thing and what it means.
   *
   * @param words what is typed as it stands, possibly several ways to say it
   * @param value what stands for something else, behind that; possibly empty
   */
  public record Entry(List<String> words, String value, String meaning) {
    /**
     * Copies the words.
     *
     * @param words at least one
     * @param value possibly empty
     * @param meaning without what stands before it
     */
    public Entry {
      words = List.copyOf(words);
    }

    /**
     * Describes a thing that there is one way to say of.
     *
     * @param word what is typed as it stands
     * @param meaning what it means
     * @return the thing, without a value
     */
    public static Entry of(String word, String meaning) {
      return new Entry(List.of(word), "", meaning);
    }

    private String term() {
      String typed = words.stream().map(Roff::bold).collect(Collectors.joining(", "));
      return value.isEmpty() ? typed : typed + Roff.italic(value);
    }
  }

  /** {@return the name of the file it is kept in} */
  public String file() {
    return name + ".1";
  }

  /**
   * The page as {@code man} reads it.
   *
   * @param date when it was last changed
   * @param version of the program
   * @return roff, with the macros of man
   */
  public String roff(LocalDate date, String version) {
    Roff roff = Roff.page(name.toUpperCase(Locale.ROOT), date, version, "Friend Groups");
    roff.macro("SH", "NAME").paragraph(name + " - " + purpose);
    roff.macro("SH", "SYNOPSIS").asTyped(synopsis);
    roff.macro("SH", "DESCRIPTION").paragraph(description);
    sections.forEach(section -> write(section, roff));
    String others =
        seeAlso.stream().map(page -> Roff.bold(page) + "(1)").collect(Collectors.joining(", "));
    return roff.macro("SH", "SEE ALSO").line(others).toString();
  }

  private static void write(Section section, Roff roff) {
    if (section instanceof Lines lines) {
      roff.macro("SH", lines.title()).asTyped(lines.lines());
    } else if (section instanceof Entries entries) {
      roff.macro(entries.subordinate() ? "SS" : "SH", entries.title());
      entries
          .entries()
          .forEach(entry -> roff.macro("TP").line(entry.term()).paragraph(entry.meaning()));
    }
  }
}

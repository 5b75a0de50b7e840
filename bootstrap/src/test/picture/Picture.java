import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws README's picture: what a real terminal (tmux) shows of the real program, as it was built.
 * In this folder: {@code java Picture.java}.
 */
public final class Picture {
  private static final int COLUMNS = 100;
  private static final int LINES = 24;
  private static final int CELL_WIDTH = 9;
  private static final int CELL_HEIGHT = 20;
  private static final int MARGIN = 18;
  private static final int BAR = 34;
  private static final int ACCOUNTS = 3000;

  private static final Path PROGRAM = Path.of("../../../target/friend-groups/bin");
  private static final Pattern STYLE =
      Pattern.compile("\u001b\\[([0-9;]*)m|\u001b\\][^\u001b]*\u001b\\\\|\u000f|\u000e");

  /** Colors 30 to 37 of a terminal, for a dark ground. */
  private static final List<String> COLORS =
      List.of(
          "#6c7086", "#f38ba8", "#a6e3a1", "#f9e2af", "#89b4fa", "#f5c2e7", "#94e2d5", "#cdd6f4");

  private final Path folder;

  private Picture(Path folder) {
    this.folder = folder;
  }

  public static void main(String... arguments) throws Exception {
    Path program = Path.of(arguments.length > 0 ? arguments[0] : PROGRAM.toString());
    Picture picture = new Picture(Files.createTempDirectory("picture"));
    try {
      Files.writeString(Path.of("terminal.svg"), svg(picture.shown(program.toRealPath())), UTF_8);
    } finally {
      picture.tmux("kill-server");
      picture.removeFolder();
    }
  }

  /** The program may be writing to it for a moment longer. */
  private void removeFolder() throws IOException, InterruptedException {
    new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
  }

  /** Types what the picture shows, and takes it in the middle of a job. */
  private String shown(Path program) throws Exception {
    Files.writeString(folder.resolve("seed.json"), accounts());
    Files.writeString(folder.resolve("leavers.csv"), rows());
    tmux(
        "-f",
        "/dev/null",
        "new-session",
        "-d",
        "-x",
        "" + COLUMNS,
        "-y",
        "" + LINES,
        "env",
        "-i",
        "HOME=" + folder,
        "TERM=xterm-256color",
        "LC_ALL=C.UTF-8",
        "PS1=\\[\\e[32m\\]$\\[\\e[0m\\] ",
        "PATH=" + program + ":" + System.getenv("PATH"),
        "JAVA_HOME=" + System.getProperty("java.home"),
        "bash",
        "--norc",
        "--noprofile");
    tmux("set", "status", "off");
    enter(
        "cd; friend-groups emulate --quiet --seed seed.json --latency 20ms --ready-file ready >"
            + " exports & until [ -s ready ]; do sleep 0.1; done; . ./exports; clear");
    await("(?s).*ready-file.*");
    await("\\$");
    enter("friend-groups list --account user0001");
    await("(?s).*sequence.*\\$$");
    enter("friend-groups delete --account user0001 family work --yes");
    await("(?s).*Undo.*\\$$");
    enter("friend-groups restore 1");
    await("(?s).*Restored.*\\$$");
    enter("friend-groups delete --from leavers.csv");
    await("(?s).*\\[y/N\\].*");
    enter("y");
    await("(?s).* 1,[2-6]\\d\\d.*left.*");
    return tmux("capture-pane", "-p", "-e");
  }

  private static String accounts() {
    return IntStream.rangeClosed(1, ACCOUNTS)
        .mapToObj(
            number ->
                """
                {"account":"user%04d","friends":["bob","carol"],"groups":[\
                {"name":"family","members":["bob"]},{"name":"work","members":["carol"]},\
                {"name":"gym","members":[]}]}\
                """
                    .formatted(number))
        .collect(Collectors.joining(",\n", "{\"accounts\":[\n", "\n]}\n"));
  }

  private static String rows() {
    return IntStream.rangeClosed(1, ACCOUNTS)
        .mapToObj(number -> "user%04d,family\nuser%04d,work\n".formatted(number, number))
        .collect(Collectors.joining("", "account,group\n", ""));
  }

  private void enter(String line) throws Exception {
    tmux("send-keys", "-l", line);
    tmux("send-keys", "Enter");
  }

  private void await(String pattern) throws Exception {
    long end = System.nanoTime() + 60_000_000_000L;
    String screen = "";
    while (System.nanoTime() < end) {
      screen = tmux("capture-pane", "-p").stripTrailing();
      if (screen.matches(pattern)) {
        return;
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException(pattern + " is not there:\n" + screen);
  }

  private String tmux(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("tmux", "-S", folder.resolve("tmux").toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return out;
  }

  private static String svg(String screen) {
    List<String> lines = screen.stripTrailing().lines().toList();
    int width = COLUMNS * CELL_WIDTH + 2 * MARGIN;
    int height = lines.size() * CELL_HEIGHT + BAR + 2 * MARGIN;
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
        <title>friend-groups in a terminal</title>
        <rect width="%d" height="%d" rx="8" fill="#1e1e2e"/>
        <circle cx="22" cy="20" r="6" fill="#f38ba8"/><circle cx="42" cy="20" r="6" fill="#f9e2af"/>\
        <circle cx="62" cy="20" r="6" fill="#a6e3a1"/>
        <g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" \
        font-size="15" fill="#cdd6f4">
        """
            .formatted(width, height, width, height, width, height));
    for (int number = 0; number < lines.size(); number++) {
      line(svg, lines.get(number), BAR + MARGIN + number * CELL_HEIGHT + 8);
    }
    return svg.append("</g>\n</svg>\n").toString();
  }

  /** Each run of one style stands at its column, so that it does so in any font. */
  private static void line(StringBuilder svg, String line, int y) {
    Matcher style = STYLE.matcher(line);
    String attributes = "";
    int column = 0;
    int from = 0;
    while (style.find()) {
      column = run(svg, line.substring(from, style.start()), attributes, column, y);
      attributes = style.group(1) == null ? attributes : attributes(style.group(1), attributes);
      from = style.end();
    }
    run(svg, line.substring(from), attributes, column, y);
  }

  private static int run(StringBuilder svg, String text, String attributes, int column, int y) {
    int end = column + text.length();
    if (!text.isBlank()) {
      svg.append(
          "<text x=\"%d\" y=\"%d\" textLength=\"%d\"%s>%s</text>%n"
              .formatted(
                  MARGIN + column * CELL_WIDTH,
                  y,
                  text.length() * CELL_WIDTH,
                  attributes,
                  escaped(text)));
    }
    return end;
  }

  /** Blanks would be drawn together. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace(' ', '\u00a0');
  }

  private static String attributes(String codes, String before) {
    String attributes = before;
    for (String code : codes.split(";", -1)) {
      int number = code.isEmpty() ? 0 : Integer.parseInt(code);
      if (number == 0) {
        attributes = "";
      } else if (number == 1) {
        attributes += " font-weight=\"bold\"";
      } else if (number == 2) {
        attributes += " opacity=\"0.6\"";
      } else if (number >= 30 && number <= 37) {
        attributes =
            attributes.replaceAll(" fill=\"[^\"]*\"", "")
                + " fill=\""
                + COLORS.get(number - 30)
                + "\"";
      } else if (number == 39) {
        attributes = attributes.replaceAll(" fill=\"[^\"]*\"", "");
      }
    }
    return attributes;
  }
}

package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.spi.WrongSettingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Where the server is and who uses it, found as PostgreSQL's own programs find it: address, then
 * service file, then environment, then password file.
 *
 * @param hosts at least one
 * @param schema where our tables are
 * @param sslMode as libpq names it
 * @param rootCertificate whom to trust instead of those whom Java trusts
 * @param password never shown
 */
record ServerAccess(
    List<HostAndPort> hosts,
    String database,
    String schema,
    String user,
    Optional<String> password,
    String sslMode,
    Optional<String> rootCertificate) {
  /** One server. */
  record HostAndPort(String host, int port) {
    private static final Pattern LOOPBACK =
        Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|::1", Pattern.CASE_INSENSITIVE);

    static HostAndPort parse(String text, int usual) {
      int colon = text.lastIndexOf(':');
      // Without brackets, as the environment may name it, an IPv6 address has no port.
      boolean bare = !text.contains("]") && colon != text.indexOf(':');
      boolean hasPort = !bare && colon > text.lastIndexOf(']');
      String host = hasPort ? text.substring(0, colon) : text;
      int port = hasPort ? number(text.substring(colon + 1)) : usual;
      return new HostAndPort(host.replaceAll("[\\[\\]]", ""), port);
    }

    boolean loopback() {
      return LOOPBACK.matcher(host).matches();
    }

    @Override
    public String toString() {
      String shown = host.contains(":") ? "[" + host + "]" : host;
      return port == USUAL_PORT ? shown : shown + ":" + port;
    }
  }

  private static final int USUAL_PORT = 5432;
  private static final String USUAL_SCHEMA = "friend_groups";
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
  private static final List<String> VERIFIED = List.of("verify-full", "verify-ca");
  private static final List<String> NEARBY =
      List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

  /**
   * @param rest what follows {@code postgresql:}
   * @throws WrongSettingException when something is missing or wrong
   * @throws dev.friendgroups.application.spi.WrongSetupException when a file cannot be used
   */
  static ServerAccess find(String rest, Environment environment) {
    ServerUrl url = ServerUrl.parse(rest);
    Map<String, String> service =
        url.parameter("service")
            .or(() -> url.hosts().isPresent() ? Optional.empty() : environment.find("PGSERVICE"))
            .map(name -> ServiceFile.service(name, environment))
            .orElse(Map.of());
    Search search = new Search(url, service, environment);
    int usualPort = search.find("", "port", "PGPORT").map(ServerAccess::number).orElse(USUAL_PORT);
    List<HostAndPort> hosts =
        hosts(
            url.hosts()
                .or(() -> search.find("", "host", "PGHOST"))
                .orElseThrow(() -> ServerUrl.wrong("it names no host")),
            usualPort);
    String database =
        url.database()
            .or(() -> search.find("", "dbname", "PGDATABASE"))
            .orElseThrow(() -> ServerUrl.wrong("it names no database"));
    String user = search.find("user", "user", "PGUSER").orElseGet(environment::user);
    Optional<String> password =
        search
            .find("", "password", "PGPASSWORD")
            .or(() -> PasswordFile.password(environment, hosts, database, user));
    return new ServerAccess(
        hosts,
        database,
        schema(url),
        user,
        password,
        sslMode(search.find("sslmode", "sslmode", "PGSSLMODE"), hosts),
        rootCertificate(search, environment));
  }

  private record Search(ServerUrl url, Map<String, String> service, Environment environment) {
    Optional<String> find(String parameter, String inService, String variable) {
      return url.parameter(parameter)
          .or(() -> Optional.ofNullable(service.get(inService)))
          .or(() -> environment.find(variable));
    }
  }

  private static List<HostAndPort> hosts(String text, int usualPort) {
    List<HostAndPort> hosts = new ArrayList<>();
    for (String host : text.split(",", -1)) {
      if (host.isEmpty() || host.startsWith("/")) {
        throw ServerUrl.wrong("'" + host + "' is not a host; a Unix socket is none either");
      }
      hosts.add(HostAndPort.parse(host, usualPort));
    }
    return List.copyOf(hosts);
  }

  private static int number(String port) {
    try {
      int number = Integer.parseInt(port);
      if (number >= 1 && number <= 65_535) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw ServerUrl.wrong("'" + port + "' is not a port");
  }

  private static String schema(ServerUrl url) {
    String schema = url.parameter("schema").orElse(USUAL_SCHEMA);
    if (!NAME.matcher(schema).matches()) {
      throw ServerUrl.wrong(
          "'" + schema + "' is no schema name of lower-case letters, digits and underscores");
    }
    return schema;
  }

  /** What goes over a network is never sent to somebody who was not verified. */
  private static String sslMode(Optional<String> asked, List<HostAndPort> hosts) {
    boolean near = hosts.stream().allMatch(HostAndPort::loopback);
    String mode = asked.orElse(near ? "allow" : "verify-full");
    List<String> possible = near ? NEARBY : VERIFIED;
    if (!possible.contains(mode)) {
      throw new WrongSettingException(
          "sslmode '"
              + mode
              + "' does not verify "
              + hosts.get(0)
              + "; use "
              + String.join(" or ", possible));
    }
    return mode;
  }

  private static Optional<String> rootCertificate(Search search, Environment environment) {
    Optional<String> named = search.find("sslrootcert", "sslrootcert", "PGSSLROOTCERT");
    return named.isPresent()
        ? named.filter(file -> !file.equals("system"))
        : environment.inHome(".postgresql/root.crt").filter(Files::exists).map(Path::toString);
  }

  /** What the driver is to connect to. */
  String jdbcUrl() {
    List<String> all = hosts.stream().map(HostAndPort::toString).toList();
    return "jdbc:postgresql://" + String.join(",", all) + "/";
  }

  /** Who connects, and how. */
  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("PGDBNAME", database);
    properties.setProperty("user", user);
    password.ifPresent(secret -> properties.setProperty("password", secret));
    properties.setProperty("sslmode", sslMode);
    if (rootCertificate.isPresent()) {
      properties.setProperty("sslrootcert", rootCertificate.get());
    } else {
      properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
    }
    if (hosts.size() > 1) {
      properties.setProperty("targetServerType", "primary");
    }
    return properties;
  }

  /** The ledger, as texts name it: without the user and the password. */
  String inWords() {
    List<String> all = hosts.stream().map(HostAndPort::toString).toList();
    String place = "postgresql://" + String.join(",", all) + "/" + database;
    return schema.equals(USUAL_SCHEMA) ? place : place + "?schema=" + schema;
  }

  @Override
  public String toString() {
    return inWords();
  }
}

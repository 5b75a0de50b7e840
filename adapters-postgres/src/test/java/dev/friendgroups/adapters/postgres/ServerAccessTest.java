package dev.friendgroups.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.spi.WrongSettingException;
import dev.friendgroups.application.spi.WrongSetupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAccessTest {
  @TempDir Path home;

  private final Map<String, String> variables = new HashMap<>();

  private ServerAccess find(String rest) {
    variables.put("HOME", home.toString());
    return ServerAccess.find(rest, Openings.environment(variables));
  }

  private void write(String file, String permissions, String... lines) throws IOException {
    Path path = Files.write(home.resolve(file), List.of(lines));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void an_address_names_host_port_and_database() {
    ServerAccess access = find("//db.example.com:6543/jobs");

    assertThat(access.inWords()).isEqualTo("postgresql://db.example.com:6543/jobs");
    assertThat(access.schema()).isEqualTo("friend_groups");
    assertThat(access.user()).isEqualTo(System.getProperty("user.name"));
  }

  @Test
  void user_and_password_come_from_the_environment() {
    variables.put("PGUSER", "ann");
    variables.put("PGPASSWORD", "hush-1");

    ServerAccess access = find("//localhost/jobs");

    assertThat(access.user()).isEqualTo("ann");
    assertThat(access.password()).contains("hush-1");
    assertThat(access.toString()).doesNotContain("hush-1");
  }

  @Test
  void the_password_file_knows_a_password_for_each_server() throws IOException {
    variables.put("PGUSER", "ann");
    write(
        ".pgpass",
        "rw-------",
        "# of the team",
        "other:*:*:*:wrong",
        "db.example.com:5432:jobs:ann:a\\:b\\\\c",
        "*:*:*:*:last");

    assertThat(find("//db.example.com/jobs").password()).contains("a:b\\c");
    assertThat(find("//db.example.com/else").password()).contains("last");
  }

  @Test
  void a_password_file_that_everybody_can_read_is_refused() throws IOException {
    write("passwords", "rw-r--r--", "*:*:*:*:hush-2");
    variables.put("PGPASSFILE", home.resolve("passwords").toString());

    assertThatThrownBy(() -> find("//localhost/jobs"))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageContaining("can be read by everybody; chmod 600 it")
        .hasMessageNotContaining("hush-2");
  }

  @Test
  void a_service_says_what_the_address_leaves_out() throws IOException {
    write(
        ".pg_service.conf",
        "rw-------",
        "[other]",
        "host=wrong",
        "[team]",
        "host=db.example.com",
        "port=6543",
        "dbname=jobs",
        "user=carl",
        "password=hush-3");
    variables.put("PGUSER", "ann");

    ServerAccess access = find("?service=team");

    assertThat(access.inWords()).isEqualTo("postgresql://db.example.com:6543/jobs");
    assertThat(access.user()).isEqualTo("carl");
    assertThat(access.password()).contains("hush-3");
    assertThatThrownBy(() -> find("?service=nobody"))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("there is no service 'nobody' in " + home);
  }

  @Test
  void a_service_may_be_named_by_the_environment() throws IOException {
    write(".pg_service.conf", "rw-------", "[team]", "host=localhost", "dbname=jobs");
    variables.put("PGSERVICE", "team");

    assertThat(find("//").inWords()).isEqualTo("postgresql://localhost/jobs");
  }

  @Test
  void an_IPv6_address_in_the_environment_needs_no_brackets() {
    variables.put("PGHOST", "::1");

    assertThat(find("///jobs").inWords()).isEqualTo("postgresql://[::1]/jobs");
  }

  @Test
  void another_schema_is_another_ledger() {
    assertThat(find("//localhost/jobs?schema=team_b").inWords())
        .isEqualTo("postgresql://localhost/jobs?schema=team_b");
  }

  @Test
  void several_hosts_are_one_server_and_its_standbys() {
    ServerAccess access = find("//a.example.com,b.example.com:7000/jobs");

    assertThat(access.inWords()).isEqualTo("postgresql://a.example.com,b.example.com:7000/jobs");
    assertThat(access.properties()).containsEntry("targetServerType", "primary");
  }

  @ParameterizedTest
  @CsvSource({
    "//localhost/jobs,allow",
    "//127.0.0.1/jobs,allow",
    "//[::1]:5433/jobs,allow",
    "//localhost.example.com/jobs,verify-full",
    "//10.0.0.1/jobs,verify-full",
    "'//localhost,10.0.0.1/jobs',verify-full",
    "//10.0.0.1/jobs?sslmode=verify-ca,verify-ca"
  })
  void what_leaves_the_machine_is_verified(String rest, String mode) {
    assertThat(find(rest).sslMode()).isEqualTo(mode);
  }

  @Test
  void nobody_can_ask_for_less_off_the_machine() {
    variables.put("PGSSLMODE", "require");

    assertThatThrownBy(() -> find("//db.example.com/jobs"))
        .isInstanceOf(WrongSettingException.class)
        .hasMessage(
            "sslmode 'require' does not verify db.example.com; use verify-full or verify-ca");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//ann:hush-4@localhost/jobs",
        "//localhost/jobs?password=hush-4",
        "//localhost/jobs?sslpassword=hush-4",
        "//ann:12?hush-4@localhost/jobs"
      })
  void a_password_in_the_address_is_refused_and_not_repeated(String rest) {
    assertThatThrownBy(() -> find(rest))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageStartingWith("the address cannot be used: there is a password in it; set PGPASS")
        .hasMessageNotContaining("hush-4");
  }

  @ParameterizedTest
  @CsvSource({
    "'//localhost','it names no database'",
    "'///jobs','it names no host'",
    "'//local host/jobs','''local host'' is not a host'",
    "'//localhost:99999/jobs','''99999'' is not a port'",
    "'//localhost/jobs?colour=red','''colour'' is none of its settings: user, schema, service,"
        + " sslmode, sslrootcert, lease'",
    "'//localhost/jobs?schema=a.b','''a.b'' is no schema name of lower-case letters, digits and"
        + " underscores'",
    "'//localhost/a/b','it is not of the form postgresql://host:port/database'"
  })
  void what_cannot_be_used_is_told(String rest, String why) {
    assertThatThrownBy(() -> find(rest))
        .isInstanceOf(WrongSettingException.class)
        .hasMessage("the address cannot be used: " + why);
  }
}

package dev.friendgroups.application.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerLocationTest {
  @ParameterizedTest
  @CsvSource({
    "jobs.db, sqlite, jobs.db",
    "/var/lib/jobs.db, sqlite, /var/lib/jobs.db",
    "./a:b.db, sqlite, ./a:b.db",
    "2026:jobs.db, sqlite, 2026:jobs.db",
    "C:\\jobs.db, sqlite, C:\\jobs.db",
    "sqlite:a:b.db, sqlite, a:b.db",
    "postgresql://host/db, postgresql, //host/db",
    "PostgreSQL://host/db, postgresql, //host/db",
    "postgresql://me@host:5432/db?sslmode=require, postgresql,"
        + " //me@host:5432/db?sslmode=require"
  })
  void a_scheme_is_told_from_a_plain_path(String text, String scheme, String rest) {
    LedgerLocation location = LedgerLocation.parse(text);

    assertThat(location).isEqualTo(new LedgerLocation(scheme, rest));
    assertThat(LedgerLocation.parse(location.toString())).isEqualTo(location);
  }

  @Test
  void a_file_is_one_whatever_its_name_looks_like() {
    LedgerLocation location = LedgerLocation.file(Path.of("any:thing.db"));

    assertThat(location).isEqualTo(new LedgerLocation("sqlite", "any:thing.db"));
    assertThat(location).hasToString("sqlite:any:thing.db");
    assertThat(LedgerLocation.file(Path.of("/jobs.db"))).hasToString("/jobs.db");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "sqlite:", "postgresql: "})
  void nothing_is_no_place(String text) {
    assertThatThrownBy(() -> LedgerLocation.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ledger");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://me:s3cret@host/db",
        "postgresql://me:s3cret@host:5432/db?sslmode=require",
        "postgresql://me:pa/s3cret@host/db",
        "postgresql://host/db?user=me&password=s3cret",
        "postgresql://host/db?sslPassword=s3cret"
      })
  void a_password_is_refused_and_not_shown(String text) {
    assertThatThrownBy(() -> LedgerLocation.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("password")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void a_file_may_be_called_what_it_likes() {
    assertThat(LedgerLocation.parse("//a:b@c/jobs.db?password=x"))
        .hasToString("//a:b@c/jobs.db?password=x");
  }
}

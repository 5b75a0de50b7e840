package dev.friendgroups.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.application.spi.GatewayAdapter;
import dev.friendgroups.application.spi.GatewayRequest;
import dev.friendgroups.application.spi.OpenGateway;
import dev.friendgroups.application.spi.WrongSettingException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adapters are found on the class path, and what is wrong with one is told. */
class AdaptersTest {
  @TempDir Path jar;
  private final ClassLoader usual = Thread.currentThread().getContextClassLoader();
  private final Adapters<GatewayAdapter> gateways = new Adapters<>(GatewayAdapter.class, "gateway");

  /** Has the same name as another one. */
  public static final class Second implements GatewayAdapter {
    @Override
    public String name() {
      return "any";
    }

    @Override
    public OpenGateway open(GatewayRequest request) {
      throw new IllegalStateException("nobody was to open it");
    }
  }

  /** Does not say its name. */
  public static final class Nameless implements GatewayAdapter {
    @Override
    public String name() {
      return " ";
    }

    @Override
    public OpenGateway open(GatewayRequest request) {
      throw new IllegalStateException("nobody was to open it");
    }
  }

  @BeforeEach
  void look() throws IOException {
    Thread.currentThread()
        .setContextClassLoader(new URLClassLoader(new URL[] {jar.toUri().toURL()}, usual));
  }

  @AfterEach
  void lookAway() throws IOException {
    ((URLClassLoader) Thread.currentThread().getContextClassLoader()).close();
    Thread.currentThread().setContextClassLoader(usual);
  }

  private void names(String implementation) throws IOException {
    Path services = Files.createDirectories(jar.resolve("META-INF/services"));
    Files.writeString(services.resolve(GatewayAdapter.class.getName()), implementation);
  }

  @Test
  void those_that_are_there_are_found_by_name() {
    assertThat(gateways.names()).containsExactly("any", "http");
    assertThat(gateways.named("http").name()).isEqualTo("http");
    assertThatThrownBy(() -> gateways.named("smoke"))
        .isInstanceOf(WrongSettingException.class)
        .hasMessage("there is no gateway 'smoke'; there are any, http");
  }

  @Test
  void a_class_that_is_named_but_not_there_is_told() throws IOException {
    names("com.example.Gone");

    assertThatThrownBy(gateways::names)
        .isInstanceOf(SetupException.class)
        .hasMessageStartingWith("a jar on the class path has a gateway that cannot be used: ")
        .hasMessageContaining("com.example.Gone");
  }

  @Test
  void two_of_the_same_name_are_told_with_their_classes() throws IOException {
    names(Second.class.getName());

    assertThatThrownBy(gateways::names)
        .isInstanceOf(SetupException.class)
        .hasMessageContainingAll(
            "two adapters have the name 'any'", "AnyGatewayAdapter", "AdaptersTest$Second");
  }

  @Test
  void one_without_a_name_is_told_by_its_class() throws IOException {
    names(Nameless.class.getName());

    assertThatThrownBy(gateways::names)
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("AdaptersTest$Nameless does not say its name");
  }
}

package dev.friendgroups.bootstrap;

import com.google.inject.Module;
import dev.friendgroups.bootstrap.spi.GatewayAdapter;

/** Chat over its REST API: our own way to it, found like any other. */
public final class HttpGatewayAdapter implements GatewayAdapter {
  static final String NAME = "http";

  /** For {@link java.util.ServiceLoader}. */
  public HttpGatewayAdapter() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Module module() {
    return new HttpGatewayModule();
  }
}

package dev.friendgroups.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndpointTest {
  @ParameterizedTest
  @EnumSource
  void a_region_is_reached_over_https_at_its_domain_and_its_standby_domain(Region region) {
    Endpoint endpoint = Endpoint.of(region);

    assertThat(endpoint.primary()).hasToString("https://" + region.domain());
    assertThat(endpoint.standby().orElseThrow()).hasToString("https://" + region.standbyDomain());
    assertThat(endpoint.inWords()).isEqualTo("in " + region.label());
  }

  @ParameterizedTest
  @EnumSource
  void the_address_of_a_region_is_that_region(Region region) {
    Endpoint endpoint = Endpoint.at("https://" + region.domain() + ":443/");

    assertThat(endpoint).isEqualTo(Endpoint.of(region));
  }

  @ParameterizedTest
  @EnumSource
  void the_standby_address_of_a_region_is_that_region_the_other_way_round(Region region) {
    Endpoint endpoint = Endpoint.at("https://" + region.standbyDomain());

    assertThat(endpoint.primary()).hasToString("https://" + region.standbyDomain());
    assertThat(endpoint.standby().orElseThrow()).hasToString("https://" + region.domain());
    assertThat(endpoint.inWords()).isEqualTo("in " + region.label());
  }

  @Test
  void any_other_address_has_no_standby() {
    Endpoint endpoint = Endpoint.at("https://adminapisgp.im.qcloud.com:8443");

    assertThat(endpoint.standby()).isEmpty();
    assertThat(endpoint.inWords()).isEqualTo("at https://adminapisgp.im.qcloud.com:8443");
  }
}

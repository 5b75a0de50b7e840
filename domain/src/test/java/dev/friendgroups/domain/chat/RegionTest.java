package dev.friendgroups.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {
  @ParameterizedTest
  @CsvSource({
    "china, console.tim.qq.com, adminapi.my-imcloud.com",
    "singapore, adminapisgp.im.qcloud.com, adminapisgp.my-imcloud.com",
    "seoul, adminapikr.im.qcloud.com, adminapikr.my-imcloud.com",
    "tokyo, adminapijpn.im.qcloud.com, adminapijpn.my-imcloud.com",
    "frankfurt, adminapiger.im.qcloud.com, adminapiger.my-imcloud.com",
    "silicon-valley, adminapiusa.im.qcloud.com, adminapiusa.my-imcloud.com",
    "jakarta, adminapiidn.im.qcloud.com, adminapiidn.my-imcloud.com",
    "mumbai, adminapiind.im.qcloud.com, adminapiind.my-imcloud.com",
    "riyadh, adminapiksa.im.qcloud.com, adminapiksa.my-imcloud.com"
  })
  void each_region_has_a_domain_and_a_standby_domain(String label, String domain, String standby) {
    Region region = Region.labelled(label);

    assertThat(region.label()).isEqualTo(label);
    assertThat(region.domain()).isEqualTo(domain);
    assertThat(region.standbyDomain()).isEqualTo(standby);
  }

  @Test
  void there_are_nine_regions() {
    assertThat(Region.labels())
        .containsExactly(
            "china",
            "singapore",
            "seoul",
            "tokyo",
            "frankfurt",
            "silicon-valley",
            "jakarta",
            "mumbai",
            "riyadh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"atlantis", "", "China", "silicon_valley", " china"})
  void an_unknown_region_is_refused_and_the_known_ones_are_named(String label) {
    assertThatThrownBy(() -> Region.labelled(label))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "unknown region '"
                + label
                + "'; known are china, singapore, seoul, tokyo, frankfurt, silicon-valley, jakarta,"
                + " mumbai, riyadh");
  }
}

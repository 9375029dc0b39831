package io.acquaint.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartingOnTakenPortsTest {

  @Test
  void the_component_that_wanted_the_port_is_named() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ports ports = new Ports(taken.getLocalPort() - Service.SEGMENTS.offset());

      List<String> told = ports.taken(true);

      assertTrue(
          told.stream()
              .anyMatch(
                  line ->
                      line.contains("segments-service")
                          && line.contains(Integer.toString(taken.getLocalPort()))),
          told::toString);
    }
  }

  @Test
  void no_two_components_share_a_port_and_the_services_have_theirs_of_the_manual() {
    Ports ports = new Ports(Ports.DEFAULT_BASE);

    assertEquals(
        ports.byComponent(false).size(), new HashSet<>(ports.byComponent(false).values()).size());
    assertEquals(Ports.COUNT, ports.byComponent(false).size());
    assertEquals(8080, ports.gateway());
    assertEquals(8081, ports.of(Service.CONTACTS));
    assertEquals(8082, ports.of(Service.LEADS));
    assertEquals(8083, ports.of(Service.SEGMENTS));
    assertEquals(8084, ports.of(Service.REFERRALS));
    assertEquals(8085, ports.of(Service.SCORING));
  }
}

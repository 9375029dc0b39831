package io.acquaint.kit.page;

import io.acquaint.kit.problem.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * {@code /problems/{name}}: cause, fix and sample of a kind of problem. The pages come with the
 * contracts, so every service has them all.
 */
@Path("/problems/{name}")
@RunOnVirtualThread
public class ProblemPageResource {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,80}");

  @GET
  @PermitAll
  @Produces("text/html;charset=UTF-8")
  @Operation(operationId = "readProblemPage", hidden = true)
  public RestResponse<String> read(@PathParam("name") String name) {
    String page = NAME.matcher(name).matches() ? page(name) : null;
    if (page == null) {
      throw Problems.notFound("problem page", name);
    }
    return RestResponse.ok(page);
  }

  private static @Nullable String page(String name) {
    try (InputStream in =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("problems/" + name + ".html")) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.acquaint.kit.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** References to the shared components of {@code META-INF/openapi.yaml}. */
final class Refs {
  private static final String SCHEMAS = "#/components/schemas/";

  private Refs() {}

  static APIResponse response(String name) {
    return createAPIResponse().ref(name);
  }

  static Header header(String name) {
    return createHeader().ref(name);
  }

  static Parameter parameter(String name) {
    return createParameter().ref(name);
  }

  static Schema schema(String name) {
    return createSchema().ref(name);
  }

  /** The name that a schema refers to, or an empty text if it is not a reference to a component. */
  static String target(Schema schema) {
    String ref = schema.getRef();
    return ref != null && ref.startsWith(SCHEMAS) ? ref.substring(SCHEMAS.length()) : "";
  }
}

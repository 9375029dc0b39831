package io.acquaint.contacts.contact;

import io.acquaint.kit.http.Accepted;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.intake.ImportForm;
import io.acquaint.kit.intake.ImportView;
import io.acquaint.kit.intake.Imports;
import io.acquaint.kit.job.JobView;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The routes of imports of contacts. */
@Path("/v1/contacts/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.SALES_MANAGER, Roles.INTEGRATION})
@Tag(name = "Contacts", description = "People: the primary customer record.")
class ContactImportResource {

  private static final String COLLECTION = "contacts";

  private final Imports imports;

  ContactImportResource(Imports imports) {
    this.imports = imports;
  }

  @POST
  @Idempotent
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "importContacts",
      summary = "Import contacts from CSV",
      description =
          "Reads a CSV file of up to 512 MB. What cannot be read at all is refused at once; the"
              + " rows are worked off by a job, whose progress GET .../imports/{id} and the job"
              + " tell. A dry run says what would happen and changes nothing.")
  @Accepted
  public RestResponse<ImportView> start(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "multipart/form-data",
                      schema = @Schema(implementation = ImportForm.class),
                      examples =
                          @ExampleObject(
                              name = "other-columns",
                              description =
                                  "curl -F file=@contacts.csv --form-string 'options={...}':"
                                      + " the text of the file, and its options.",
                              value =
                                  """
                                  {"file":"Name;First name;E-Mail\\nLovelace;Ada;ada@example.org\\n",
                                   "options":{"delimiter":";","onDuplicate":"UPDATE","matching":["email"],
                                    "mapping":{"Name":"lastName","First name":"firstName",
                                     "E-Mail":"email"}}}
                                  """)))
          @RestForm("file")
          @Nullable FileUpload file,
      @RestForm("options") @Nullable String options) {
    return imports.start(COLLECTION, file, options);
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getContactImport",
      summary = "Read an import of contacts",
      description = "How far it is, and what came of its rows.")
  public RestResponse<ImportView> get(UUID id) {
    return Answers.ok(imports.view(COLLECTION, id));
  }

  @GET
  @Path("{id}/errors")
  @Produces("text/csv")
  @Operation(
      operationId = "exportContactImportErrors",
      summary = "Download the rows that failed",
      description =
          "The failed rows as they were, with a column reason: correct them, and import the file"
              + " again. Kept for 90 days.")
  public RestResponse<StreamingOutput> errors(UUID id) {
    return imports.errors(COLLECTION, id);
  }

  @DELETE
  @Path("{id}/records")
  @Operation(
      operationId = "takeBackContactImport",
      summary = "Take an import back",
      description =
          "A job removes what the import created and nobody has touched since; its result names"
              + " the records that stay, and why. 409 while the import is under way, and when it is"
              + " taken back already.")
  @Accepted
  public RestResponse<JobView> takeBack(UUID id) {
    return imports.takeBack(COLLECTION, id);
  }
}

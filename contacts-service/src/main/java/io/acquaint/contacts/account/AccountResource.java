package io.acquaint.contacts.account;

import io.acquaint.contacts.party.AccountId;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.http.PathText;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The routes of one account. */
@Path("/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
  Roles.ADMIN,
  Roles.MARKETER,
  Roles.SALESPERSON,
  Roles.SALES_MANAGER,
  Roles.TELEPROSPECTOR,
  Roles.INTEGRATION
})
@Tag(name = "Accounts", description = "Companies that are marketed or sold to.")
class AccountResource {

  private static final String PATH = "/v1/accounts/";

  private final AccountService accounts;

  AccountResource(AccountService accounts) {
    this.accounts = accounts;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "createAccount",
      summary = "Add an account",
      description = "Creates an account. Its phone number is stored in E.164.")
  public RestResponse<AccountView> create(AccountRequest request) {
    AccountView view = accounts.create(request);
    return Answers.created(PATH + view.id(), view.version(), view);
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getAccount",
      summary = "Read an account",
      description = "One account with its version as ETag.")
  public RestResponse<AccountView> get(UUID id) {
    AccountView view = accounts.get(new AccountId(id));
    return Answers.ok(view.version(), view);
  }

  @PATCH
  @Path("{id}")
  @Operation(
      operationId = "changeAccount",
      summary = "Change an account",
      description =
          "Merges the patch into the account. A new name reaches the search for its contacts at once.")
  public RestResponse<AccountView> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch<AccountRequest> patch) {
    AccountView view = accounts.change(new AccountId(id), patch, ifMatch);
    return Answers.ok(view.version(), view);
  }

  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "deleteAccount",
      summary = "Delete an account",
      description =
          "Refused while it has contacts, unless contacts=detach lets them leave, and while it has subsidiaries.")
  public RestResponse<Void> delete(
      UUID id,
      @Parameter(description = "detach lets the contacts of the account leave it.")
          @QueryParam("contacts")
          @Nullable String contacts,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    accounts.delete(new AccountId(id), detaches(contacts), ifMatch);
    return Answers.noContent();
  }

  /** What the parameter {@code contacts} of a deletion says. */
  static boolean detaches(@Nullable String contacts) {
    if (contacts != null && !contacts.equals("detach")) {
      throw Problems.badRequest(
          List.of(Finding.parameter("contacts", "invalid_value", "must be detach, or absent")));
    }
    return contacts != null;
  }

  @PUT
  @Path("by-external-id/{source}/{externalId}")
  @Operation(
      operationId = "putAccountByExternalId",
      summary = "Create or replace by own id",
      description = "Creates the account another system knows by this id, or replaces it.")
  public RestResponse<AccountView> put(
      @Size(max = 50) @Pattern(regexp = PathText.PATTERN, message = PathText.MESSAGE) String source,
      @Size(max = 200) @Pattern(regexp = PathText.PATTERN, message = PathText.MESSAGE)
          String externalId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      AccountRequest request) {
    Upserted done = accounts.put(source, externalId, request, ifMatch);
    AccountView view = done.account();
    return done.created()
        ? Answers.created(PATH + view.id(), view.version(), view)
        : Answers.ok(view.version(), view);
  }
}

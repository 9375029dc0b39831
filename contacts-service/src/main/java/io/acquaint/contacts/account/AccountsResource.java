package io.acquaint.contacts.account;

import io.acquaint.contacts.contact.ContactListing;
import io.acquaint.contacts.contact.ContactView;
import io.acquaint.contacts.party.AccountId;
import io.acquaint.kit.changes.ChangeFeed;
import io.acquaint.kit.changes.ChangesPage;
import io.acquaint.kit.changes.ChangesQuery;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.list.FilterableFieldsView;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.list.SearchRequest;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The routes of the collection of accounts. */
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
class AccountsResource {

  private static final String LISTING = "io.acquaint.contacts.account.AccountListing";

  private final AccountService accounts;
  private final ListEngine lists;
  private final ChangeFeed feed;

  AccountsResource(AccountService accounts, ListEngine lists, ChangeFeed feed) {
    this.accounts = accounts;
    this.lists = lists;
    this.feed = feed;
  }

  @GET
  @Operation(
      operationId = "listAccounts",
      summary = "List accounts",
      description = "q finds name, number, mail, phone, web site and town.")
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<PageView<AccountView>> list(@Context UriInfo uri) {
    ListQuery query = ListQuery.of(uri, AccountListing.LISTING);
    return Answers.ok(lists.page(AccountListing.LISTING, query, AccountView::from));
  }

  @POST
  @Path("search")
  @Extension(name = "x-listing", value = LISTING)
  @Operation(
      operationId = "searchAccounts",
      summary = "Search accounts",
      description =
          "Like the list, with filter and q in the body, so that personal data stays out of addresses.")
  public RestResponse<PageView<AccountView>> search(SearchRequest request) {
    ListQuery query = ListQuery.of(request, AccountListing.LISTING);
    return Answers.ok(lists.page(AccountListing.LISTING, query, AccountView::from));
  }

  @GET
  @Path("filterable-fields")
  @Operation(
      operationId = "listAccountFields",
      summary = "What accounts can be filtered by",
      description = "Fields with their types, operators and allowed values.")
  public RestResponse<FilterableFieldsView> fields() {
    return Answers.ok(lists.filterableFields(AccountListing.LISTING));
  }

  @GET
  @Path("changes")
  @Operation(
      operationId = "listAccountChanges",
      summary = "Follow the changes of accounts",
      description = "Everything created, changed or deleted since the token, in commit order.")
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<ChangesPage<AccountView>> changes(@Context UriInfo uri) {
    ChangesQuery query = ChangesQuery.of(uri, AccountListing.LISTING);
    return Answers.ok(feed.page(AccountListing.LISTING, query, AccountView::from));
  }

  @GET
  @Path("export")
  @Produces({"text/csv", "application/x-ndjson"})
  @Operation(
      operationId = "exportAccounts",
      summary = "Export accounts",
      description = "Streams everything the filter selects as CSV, or as NDJSON when asked for.")
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<StreamingOutput> export(
      @Context UriInfo uri, @HeaderParam("Accept") @Nullable String accept) {
    ListQuery query = ListQuery.ofExport(uri, AccountListing.LISTING);
    return lists.export(
        AccountListing.LISTING, query, AccountView.class, AccountView::from, accept);
  }

  @GET
  @Path("{id}/contacts")
  @Operation(
      operationId = "listAccountContacts",
      summary = "List the contacts of an account",
      description = "Filter, sort and search as in the list of all contacts.")
  @Extension(name = "x-listing", value = "io.acquaint.contacts.contact.ContactListing")
  public RestResponse<PageView<ContactView>> contacts(UUID id, @Context UriInfo uri) {
    ListQuery query = ListQuery.of(uri, ContactListing.LISTING);
    return Answers.ok(accounts.contacts(new AccountId(id), query));
  }
}

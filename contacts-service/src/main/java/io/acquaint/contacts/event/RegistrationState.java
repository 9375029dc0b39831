package io.acquaint.contacts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A registration as it is published: as it is answered, with its event.
 *
 * @param createLead whether a lead is to be made of it
 * @param registrant who, if a lead is to be made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationState(
    @JsonUnwrapped RegistrationView registration,
    EventSummary event,
    boolean createLead,
    @Nullable Registrant registrant) {}

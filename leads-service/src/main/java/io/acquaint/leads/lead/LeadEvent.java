package io.acquaint.leads.lead;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.acquaint.leads.lifecycle.LeadCause;

/** The body of every event about a lead: its full state and why it changed. */
record LeadEvent(@JsonUnwrapped LeadView lead, LeadCause cause) {}

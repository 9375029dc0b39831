/**
 * What happens to leads without a person: scores move them, and contacts and accounts that go away
 * are let go of. One consumer, one transaction per poll.
 */
@NullMarked
package io.acquaint.leads.automation;

import org.jspecify.annotations.NullMarked;

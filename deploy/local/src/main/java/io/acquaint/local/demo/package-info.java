/**
 * The demo: puts the records of a small CRM into the running system through its public routes, has
 * them scored and segmented, and prints what a marketer would want to see. Running it again changes
 * nothing.
 *
 * <p>How the records of the CSV files become records of Acquaint:
 *
 * <table>
 *   <caption>Mapping</caption>
 *   <tr><th>file</th><th>becomes</th></tr>
 *   <tr><td>Contacts</td><td>a contact under its own id; the last word of the name is the last name, titles before
 *       and degrees after it are left out of that; "USA" is {@code US}; the telephone goes as written, since
 *       contacts-service reads it; a contact with a won opportunity is a CUSTOMER, any other a PROSPECT</td></tr>
 *   <tr><td>Leads</td><td>a lead under its own id; the topic is the subject of its first activity; rating Qualified
 *       HOT, Working WARM, New COLD; source Email Campaign JOURNEY, Social Media ADVERTISEMENT, Referral
 *       EXTERNAL_REFERRAL, Event EVENT, Website WEB; Lost is disqualified as LOST</td></tr>
 *   <tr><td>Activity</td><td>an interaction of the lead's contact at noon UTC of its due date. Done: Email
 *       EMAIL_CLICKED, Meeting EVENT_CHECKED_IN, and Call, Demo, Follow-up CUSTOM with that name. Not done: Email
 *       EMAIL_SENT, Meeting EVENT_REGISTERED, the others CUSTOM with "planned" before the name, which no rule
 *       counts</td></tr>
 *   <tr><td>Opportunity</td><td>the largest estimated value of a lead's opportunities is the lead's budget in USD;
 *       the opportunities themselves are not taken over</td></tr>
 * </table>
 */
@NullMarked
package io.acquaint.local.demo;

import org.jspecify.annotations.NullMarked;

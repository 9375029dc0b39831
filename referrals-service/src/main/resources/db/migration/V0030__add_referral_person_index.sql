-- The referrals that name a person who asks what is known, or asks to be forgotten.
create index referral_person on referral (kit_fold(customer #>> '{contact,email}'))
  where customer #>> '{contact,email}' is not null;

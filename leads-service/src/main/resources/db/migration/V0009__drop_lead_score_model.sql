-- A model that stops takes its scores back one by one, each with a tombstone: nothing reads by model.
drop index lead_score_model;

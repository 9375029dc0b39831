-- Text as lists compare, sort and search it. All three are the same in every database locale, so
-- that indexes over them serve every installation.

-- Comparison without regard to case: filters, and unique keys such as mail addresses.
create function kit_fold(value text) returns text
  language sql immutable strict parallel safe
  return lower(value collate "pg_c_utf8");

-- Order without regard to case and accents; compare it with collate "C".
create function kit_sort(value text) returns text
  language sql immutable strict parallel safe
  return lower(regexp_replace(normalize(value, nfkd), '[\u0300-\u036f]+', '', 'g') collate "pg_c_utf8");

-- Words as q= looks for them: case, accents and punctuation ignored.
create function kit_search_text(value text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(
      lower(regexp_replace(normalize(value, nfkd), '[\u0300-\u036f]+', '', 'g') collate "pg_c_utf8"),
      '[^[:alnum:]]+', ' ', 'g');

create function kit_search_vector(value text) returns tsvector
  language sql immutable strict parallel safe
  return to_tsvector('simple'::regconfig, kit_search_text(value));

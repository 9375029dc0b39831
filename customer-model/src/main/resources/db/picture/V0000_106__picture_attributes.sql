-- The registered custom attributes, one row per record key ("CONTACT:favouriteColour"). Conditions
-- may ask about them; every batch asks for their versions, so this stays a small table.
CREATE TABLE picture_attribute (
  key text PRIMARY KEY,
  entity text NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  allowed_values text[] NOT NULL,
  definition_id text NOT NULL,
  version bigint NOT NULL
);

-- What a custom attribute of type DATE holds; null for what is no date. Immutable, so that an index
-- can hold it: no setting changes how such a text is read.
CREATE FUNCTION picture_date(value text) RETURNS date
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
  RETURN CASE
    WHEN value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND pg_input_is_valid(value, 'date')
    THEN value::date END;
END
$$;

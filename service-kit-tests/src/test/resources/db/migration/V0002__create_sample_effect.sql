-- What the sample consumer did, once per event.
CREATE TABLE sample_effect (
    place    bigint GENERATED ALWAYS AS IDENTITY,
    event_id text PRIMARY KEY,
    key      text NOT NULL,
    number   bigint NOT NULL
);

-- Deadlines of the sample worker.
CREATE TABLE sample_deadline (
    id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    due   timestamptz NOT NULL,
    done  timestamptz,
    times integer NOT NULL DEFAULT 0
);

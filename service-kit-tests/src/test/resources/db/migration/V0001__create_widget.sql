-- The sample resource of the kit's tests.
CREATE TABLE widget (
    id         uuid PRIMARY KEY,
    version    bigint NOT NULL,
    name       text NOT NULL,
    colour     text,
    weight     numeric(10, 3),
    parts      integer NOT NULL,
    made_on    date,
    checked_at timestamptz,
    tags       text[] NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);

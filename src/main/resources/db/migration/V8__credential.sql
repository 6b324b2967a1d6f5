-- Tokens of an account that the platform replaces while we run. Sealed with the key in data.dir.
create table credential (
    platform    text        not null,
    user_id     text        not null, -- the platform's id of the account
    sealed      bytea,                -- null until the first tokens are there
    updated_at  timestamptz not null default now(),
    primary key (platform, user_id)
);

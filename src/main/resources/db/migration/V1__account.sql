-- Accounts of ours on a platform: whose posts are tracked and who speaks. Credentials are kept elsewhere.
create table account (
    id          uuid        primary key default gen_random_uuid(),
    platform    text        not null,
    user_id     text        not null, -- the platform's id of the account
    username    text        not null,
    created_at  timestamptz not null default now(),
    unique (platform, user_id)
);

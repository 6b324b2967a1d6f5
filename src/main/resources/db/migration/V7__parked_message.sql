-- What no step could handle, with its cause. Nothing is thrown away.
create table parked_message (
    id          uuid        primary key,
    platform    text        not null default '', -- empty when it was not about one comment
    comment_id  text        not null default '',
    route_id    text        not null,            -- where it happened
    body        text        not null,
    failure     text        not null,
    parked_at   timestamptz not null
);
create index parked_message_by_time on parked_message (parked_at desc);

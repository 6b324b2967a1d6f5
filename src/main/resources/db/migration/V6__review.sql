-- What waits for a person: one open row a comment at most.
create table review (
    id            uuid        primary key,
    platform      text        not null,
    comment_id    text        not null,
    decision_id   uuid        references decision (id),
    state         text        not null default 'OPEN' check (state in ('OPEN', 'DECIDED')),
    reason        text        not null,
    severity      text        not null,
    proposal      text        not null default '' check (proposal in ('', 'HIDE', 'REPLY')),
    draft         text        not null default '',
    claimed_by    text        not null default '',
    claimed_until timestamptz,
    created_at    timestamptz not null,
    decided_by    text        not null default '',
    decided_at    timestamptz,
    foreign key (platform, comment_id) references comment (platform, comment_id)
);
create unique index review_open on review (platform, comment_id) where state = 'OPEN';
create index review_waiting on review (created_at) where state = 'OPEN'; -- for ViewStore.reviews

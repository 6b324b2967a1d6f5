-- What was concluded about one revision of a comment, and why. Written once, never changed.
create table decision (
    id            uuid        primary key,
    platform      text        not null,
    comment_id    text        not null,
    revision      int         not null,
    outcome       text        not null check (outcome in ('IGNORE', 'RESPOND', 'HIDE', 'ESCALATE')),
    stage         text        not null, -- which step of the flow concluded: keywords, moderation, triage, reply, review
    rule          text        not null, -- what in that step: the phrase, the category, the entry of knowledge
    score         double precision not null,
    reason        text        not null,
    route_version text        not null,
    decided_by    text        not null, -- dragoman, or who
    decided_at    timestamptz not null,
    unique (platform, comment_id, revision),
    foreign key (platform, comment_id) references comment (platform, comment_id)
);
create index decision_by_time on decision (decided_at desc); -- for the list of decisions

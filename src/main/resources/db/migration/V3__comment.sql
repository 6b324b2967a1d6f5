-- Comments that others wrote under our posts. The key is what makes a comment 'seen': its row exists.
create table comment (
    platform      text        not null,
    comment_id    text        not null,
    revision      int         not null default 1, -- counts the edits; the text is that of the newest
    latest_id     text        not null,           -- what the platform knows it by now; the first id until it is edited
    post_id       text        not null,
    parent_id     text        not null default '',
    author_id     text        not null,
    author_name   text        not null,
    text          text        not null,
    source        text        not null,
    backlog       boolean     not null,
    written_at    timestamptz not null,
    seen_at       timestamptz not null default now(),
    state         text        not null default 'RECEIVED' check (state in ('RECEIVED', 'DECIDED', 'PARKED', 'WITHDRAWN')),
    claimed_by    text        not null,
    claimed_until timestamptz not null,
    primary key (platform, comment_id)
);
create index comment_waiting on comment (claimed_until) where state = 'RECEIVED'; -- for CommentStore.claimAbandoned
create index comment_by_latest_id on comment (platform, latest_id) where latest_id <> comment_id; -- for Revisions.withdraw
create index comment_of_post on comment (platform, post_id, written_at desc); -- for ViewStore.comments of a post
create index comment_by_arrival on comment (seen_at desc, comment_id desc); -- for ViewStore.comments, page by page

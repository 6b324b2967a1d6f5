-- Posts we watch. A row stays after we stop, so that its history can be read.
create table monitored_post (
    id                        uuid        primary key default gen_random_uuid(),
    user_id                   uuid        not null references account (id),
    platform                  text        not null,
    post_id                   text        not null,
    state                     text        not null default 'ACTIVE' check (state in ('ACTIVE', 'PAUSED', 'STOPPED', 'COMPLETED')),
    is_monitoring             boolean     generated always as (state = 'ACTIVE') stored,
    state_reason              text        not null default '',
    next_poll_at              timestamptz not null default now(), -- when to look next; PollSchedule decides
    poll_interval_minutes     numeric     not null default 5,
    claimed_by                text        not null default '', -- the machine that is reading it now; next_poll_at is when the claim ends
    caption                   text        not null default '',
    image_url                 text        not null default '',
    permalink                 text        not null default '',
    media_product_type        text        not null default '',
    published_at              timestamptz,                        -- null until the platform told
    tracked_since             timestamptz not null default now(), -- comments written before are backlog
    checkpoint_at             timestamptz,                        -- every comment written before has been accepted; null before the first look
    comments_count            bigint,                             -- the platform's own count at the checkpoint
    like_count                bigint,                             -- null when the platform does not tell
    last_check                timestamptz,
    last_error                text        not null default '',
    new_comments_detected     bigint      not null default 0,
    config                    jsonb       not null default '{}',
    start_when                jsonb       not null default '{}',  -- what starts the tracking, such as {"likes":50}
    unique (platform, post_id)
);
create index monitored_post_due on monitored_post (next_poll_at) where state = 'ACTIVE'; -- for TrackedPostStore.claimDue

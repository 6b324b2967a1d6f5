-- The outbox: what is to be done on a platform. A row is there before the call is made.
create table action (
    id              uuid        primary key,
    decision_id     uuid        not null references decision (id),
    platform        text        not null,
    comment_id      text        not null,
    kind            text        not null check (kind in ('HIDE', 'UNHIDE', 'REPLY', 'DELETE')),
    state           text        not null check (state in
                        ('INTENDED', 'SENDING', 'DONE', 'REFUSED', 'UNCERTAIN', 'WAITING', 'CANCELLED', 'UNDONE', 'SHADOW')),
    text            text        not null default '', -- what a reply says
    target_id       text        not null,            -- what is acted on: the comment, or our reply when it is deleted
    result_id       text        not null default '', -- the platform's id of our reply
    attempts        int         not null default 0,
    intended_at     timestamptz not null,
    due_at          timestamptz not null,
    done_at         timestamptz,
    error           text        not null default '',
    claimed_by      text        not null default '',
    claimed_until   timestamptz
);
-- At most one own reply a comment: whatever may have been said counts, what surely was not does not.
create unique index action_one_reply on action (platform, comment_id)
    where kind = 'REPLY' and state in ('INTENDED', 'SENDING', 'DONE', 'UNCERTAIN', 'WAITING');
create index action_due on action (due_at) where state in ('INTENDED', 'UNCERTAIN'); -- for ActionStore.claimDue
create index action_sending on action (claimed_until) where state = 'SENDING'; -- for ActionStore.releaseAbandoned
create index action_of_comment on action (platform, comment_id); -- for the timeline of a comment
create index action_result on action (platform, result_id) where result_id <> ''; -- for OwnComments

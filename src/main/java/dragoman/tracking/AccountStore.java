package dragoman.tracking;

import dragoman.comment.Platform;
import org.jdbi.v3.core.Jdbi;

/** The account table. */
final class AccountStore {
    private final Jdbi jdbi;

    AccountStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void put(Platform platform, String userId, String username) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into account (platform, user_id, username) values (:platform, :user, :name)
                        on conflict (platform, user_id) do update set username = excluded.username""")
                .bind("platform", platform.key())
                .bind("user", userId)
                .bind("name", username)
                .execute());
    }
}

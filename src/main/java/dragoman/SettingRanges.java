package dragoman;

import java.util.List;
import java.util.Set;

/** What the values of the settings may be, where a wrong one would be found out late or not at all. */
final class SettingRanges {
    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    private SettingRanges() {}

    /** @throws SetupException at the first value that is out of its range */
    static void check(Settings settings) {
        settings.number("comments.workers", 1, 64);
        settings.number("instagram.page-size", 1, 50);
        settings.number("tracking.max-pages", 1, 10_000);
        settings.number("reply.max-length", 1, 2_200);
        settings.number("platform.retry.attempts", 1, 100);
        settings.decimal("moderation.threshold", 0.35, 1);
        settings.decimal("triage.confidence", 0, 1);
        settings.decimal("triage.margin", 0, 1);
        if (!YES_OR_NO.contains(settings.get("tracking.discover"))) {
            throw new SetupException(
                    "tracking.discover should be true or false: was '" + settings.get("tracking.discover") + "'");
        }
        for (String address : List.of("instagram.base-url")) {
            if (!settings.get(address).matches("https?://\\S+")) {
                throw new SetupException(
                        address + " should begin with https:// or http://: was '" + settings.get(address) + "'");
            }
        }
    }
}

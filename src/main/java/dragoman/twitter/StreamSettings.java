package dragoman.twitter;

import java.time.Duration;

/**
 * How the stream is listened to.
 *
 * @param silence how long X may send nothing at all
 * @param rulesEvery how often the rules are compared with what is watched
 */
record StreamSettings(
        StreamTopics.Subjects subjects, int ruleLength, int rules, Duration silence, Duration rulesEvery) {}

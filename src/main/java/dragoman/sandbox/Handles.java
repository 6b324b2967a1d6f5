package dragoman.sandbox;

/** Invents the names that people use on the platform. */
final class Handles {
    private static final String[] FIRST = {
        "mossy", "paper", "slow", "tiny", "salty", "velvet", "amber", "cloudy", "lucky", "quiet", "sunday", "pixel",
        "rusty", "maple", "indigo", "frosty", "marble", "wild", "cosy", "lemon", "static", "hazel", "copper", "northern"
    };
    private static final String[] SECOND = {
        "fern", "kite", "otter", "teacup", "lantern", "pebble", "comet", "walnut", "sparrow", "canvas", "harbour",
        "pickle", "thread", "badger", "cedar", "postcard", "mitten", "cactus", "ladder", "marmot", "button", "tulip"
    };
    private static final String[] JOINT = {"", "_", "."};

    private Handles() {}

    /** The same handle for the same number; among 140,000 handles few people share one. */
    static String of(long number) {
        long rest = number >>> 1;
        String first = FIRST[(int) (rest % FIRST.length)];
        rest /= FIRST.length;
        String second = SECOND[(int) (rest % SECOND.length)];
        rest /= SECOND.length;
        String joint = JOINT[(int) (rest % JOINT.length)];
        rest /= JOINT.length;
        return first + joint + second + rest % 90;
    }
}

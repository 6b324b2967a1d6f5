package dragoman.platform;

import java.util.Arrays;
import java.util.List;

/** Whether a webhook is on: when its secret is set, unless the settings say otherwise. */
public final class WebhookSwitch {
    private WebhookSwitch() {}

    /**
     * @param key the property that switches it: auto, true or false
     * @param secretKey the property that holds the secret, or several with commas between
     * @return the secrets; none when it is off
     * @throws IllegalArgumentException when it should be on and has no secret: unsigned deliveries are never taken
     */
    public static List<String> secrets(String key, String value, String secretKey, String secret) {
        List<String> secrets = Arrays.stream(secret.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        return switch (value) {
            case "auto" -> secrets;
            case "false" -> List.of();
            case "true" -> {
                if (secrets.isEmpty()) {
                    throw new IllegalArgumentException(key + " is true but " + secretKey
                            + " is empty: without it nobody can tell who sends. Set " + secretKey + ", or " + key
                            + " = false");
                }
                yield secrets;
            }
            default -> throw new IllegalArgumentException(key + " should be auto, true or false: was " + value);
        };
    }
}

package dragoman.sandbox;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;

/**
 * A post of the scenario.
 *
 * @param age how old it is when the round begins
 * @param arrives when it is published during the round, from 0 to 1; 0 for one that is there from the beginning
 */
@JsonPropertyOrder({"id", "type", "product", "likes", "age", "arrives", "caption"})
record ScenarioPost(String id, String type, String product, int likes, Duration age, double arrives, String caption) {}

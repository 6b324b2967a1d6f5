package dragoman.sandbox;

import io.vertx.core.Future;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An event on its way to the product.
 *
 * @param platform {@code instagram} or {@code twitter}
 * @param ready what has to have succeeded before each attempt
 */
record Letter(String platform, String url, Map<String, String> headers, byte[] body, Supplier<Future<Void>> ready) {}

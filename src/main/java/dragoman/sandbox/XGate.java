package dragoman.sandbox;

import java.time.Instant;

/** Tells from the {@code Authorization} header who calls. */
final class XGate {
    private static final String BEARER = "Bearer ";

    private final XKeys keys;
    private final Grants grants;
    private final OAuth1 oauth1;

    XGate(XKeys keys, Grants grants) {
        this.keys = keys;
        this.grants = grants;
        this.oauth1 = new OAuth1(keys);
    }

    XCaller caller(XCall call, Instant now) {
        String header = call.authorization();
        if (header.equals(BEARER + keys.bearerToken())) {
            return XCaller.APP;
        }
        boolean user = header.startsWith(BEARER)
                ? grants.accepts(header.substring(BEARER.length()), now)
                : header.startsWith("OAuth ") && oauth1.signed(header, call.method(), call.url(), call.signedParams());
        if (!user) {
            throw XProblem.unauthorized();
        }
        return XCaller.USER;
    }
}

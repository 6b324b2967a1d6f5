package dragoman.decision;

/** Names the version of the routes that are running, for the decisions made by them. */
public interface RouteVersionSource {
    String current();
}

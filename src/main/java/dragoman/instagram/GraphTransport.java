package dragoman.instagram;

import java.util.Map;

/** Carries one HTTP call to the Graph API and brings back whatever it answers. */
interface GraphTransport {
    /**
     * @param path with a leading slash, without the version
     * @param parameters query of a GET or DELETE, form of a POST
     * @throws dragoman.platform.PlatformException when no answer came
     */
    GraphAnswer call(String method, String path, Map<String, String> parameters);
}

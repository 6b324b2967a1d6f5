package dragoman.api;

/**
 * What went wrong with a request, as application/problem+json (RFC 9457).
 *
 * @param detail a sentence that says what to change
 */
record Problem(String type, String title, int status, String detail) {
    static Problem of(int status, String detail) {
        String title = switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 409 -> "Conflict";
            case 503 -> "Service Unavailable";
            default -> "Internal Server Error";
        };
        return new Problem("about:blank", title, status, detail);
    }
}

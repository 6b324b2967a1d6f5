package dragoman.sandbox;

/** Somebody on X. */
record Person(String id, String username) {
    static final Person NOBODY = new Person("", "");
}

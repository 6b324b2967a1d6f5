package dragoman;

/** Starts the service. */
public final class Dragoman {
    private Dragoman() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}

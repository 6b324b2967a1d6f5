package dragoman.moderation;

import java.util.Arrays;

/** A set of hashed parts of a text, each with the place where it was seen first. */
final class Found {
    private static final int LONGEST_RUN = 3;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;
    private static final int PRIME = 0x01000193;
    private static final int BASIS = 0x811C9DC5;
    private static final int EMPTY = 0;

    private final int[] table;
    private int[] buckets;
    private int[] firsts;
    private int[] ends;
    private int size;

    private Found(int expected) {
        table = new int[Integer.highestOneBit(Math.max(8, expected)) << 2];
        buckets = new int[expected];
        firsts = new int[expected];
        ends = new int[expected];
    }

    /** Every word, and every run of two and of three words. */
    static Found words(Reading reading) {
        Found found = new Found((LONGEST_RUN + 1) * reading.words() + 1);
        for (int from = 0; from < reading.words(); from++) {
            int skeleton = reading.skeleton(from);
            if (skeleton != 0) {
                found.add(bucket(skeleton), reading.first(from), reading.end(from));
            }
            int hash = BASIS;
            int last = Math.min(from + LONGEST_RUN, reading.words());
            for (int to = from; to < last; to++) {
                hash = (hash ^ reading.hash(to)) * PRIME;
                found.add(bucket(hash + to - from), reading.first(from), reading.end(to));
            }
        }
        return found;
    }

    /** Every piece of three to five letters, the spaces around words included. */
    static Found pieces(Reading reading) {
        int length = reading.length();
        Found found = new Found((LONGEST_PIECE - SHORTEST_PIECE + 1) * length + 1);
        for (int from = 0; from + SHORTEST_PIECE <= length; from++) {
            int hash = PRIME;
            int last = Math.min(from + LONGEST_PIECE, length);
            for (int at = from; at < last; at++) {
                hash = (hash ^ reading.letter(at)) * PRIME;
                if (at - from >= SHORTEST_PIECE - 1) {
                    found.add(bucket(hash ^ (at - from) << 28), from, at + 1);
                }
            }
        }
        return found;
    }

    private static int bucket(int hash) {
        int mixed = hash;
        mixed = (mixed ^ mixed >>> 16) * 0x7FEB352D;
        mixed = (mixed ^ mixed >>> 15) * 0x846CA68B;
        mixed ^= mixed >>> 16;
        int bucket = mixed & Features.BUCKETS - 1;
        return bucket < Surface.COUNT ? bucket + Surface.COUNT : bucket;
    }

    private void add(int bucket, int first, int end) {
        int mask = table.length - 1;
        int slot = bucket * 0x9E3779B1 >>> 8 & mask;
        while (table[slot] != EMPTY) {
            if (table[slot] == bucket) {
                return;
            }
            slot = slot + 1 & mask;
        }
        table[slot] = bucket;
        if (size == buckets.length) {
            grow();
        }
        buckets[size] = bucket;
        firsts[size] = first;
        ends[size] = end;
        size++;
    }

    private void grow() {
        buckets = Arrays.copyOf(buckets, 2 * size);
        firsts = Arrays.copyOf(firsts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
    }

    int size() {
        return size;
    }

    int[] buckets() {
        return buckets;
    }

    int[] firsts() {
        return firsts;
    }

    int[] ends() {
        return ends;
    }
}

package dragoman.triage;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Which language a comment seems to be in, by its script and its most common words. */
enum Language {
    EN("the is are you your do does how when where what this that it my i to for can have will in of and with there"),
    ES("el los las una que es está esta muy por para con cuanto cuánto cuesta donde dónde cuando cuándo tienen hacen"
            + " envíos envios hola gracias precio talla quiero puedo hay pero cómo"),
    DE("der das ist ich und nicht wie viel wo wann gibt habt ihr auch noch für mit ein eine kann kostet größe"
            + " bitte danke wieder schön euch zu liefert versand"),
    FR("le les est et une des pour avec combien où quand vous avez je c'est très merci bonjour prix taille livrez"
            + " livraison ça pas dans coûte la"),
    IT("il che è di quanto costa dove quando avete sono molto grazie ciao prezzo taglia spedite spedizione"
            + " bellissimo bellissima anche posso"),
    PT("os uma não é você vocês quanto custa onde quando tem com para muito obrigado obrigada preço tamanho enviam"
            + " entrega olá oi quero lindo linda"),
    NL("het een ik niet voor met hoe hoeveel waar wanneer hebben jullie ook nog kan dit prijs maat dank mooi"
            + " kost verzenden naar"),
    ID("ini itu yang berapa harga dimana kapan ada bisa kak mau dari apa kirim ukuran bagus"),
    OTHER("");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}']+");
    private static final Pattern HANDLE = Pattern.compile("[@#]\\S+");
    private static final Pattern ASKING = Pattern.compile("[?\u061F\u5417\u5462\u304B]|(?<!\\p{L})(?:"
            + "cu[aá]nto|d[oó]nde|cu[aá]ndo|precio|hacen env[ií]os|wie ?viel|wo|wann|gibt es|habt ihr|combien|o[uù]"
            + "|quand|vous avez|livrez|prix|quanto|dove|quando|avete|onde|pre[cç]o|hoeveel|waar|wanneer|hebben jullie"
            + "|berapa|dimana|kapan|harga|сколько|где|когда|как|цена|كم|متى|أين|कितना|कब|कहाँ)(?!\\p{L})");

    private final Set<String> words;

    Language(String words) {
        this.words = words.isEmpty() ? Set.of() : Set.of(words.split("\\s+"));
    }

    /** Two letters, "other", or nothing when the text does not show its language. */
    static String of(String text) {
        String folded = folded(text);
        if (mostlyForeign(folded)) {
            return OTHER.code();
        }
        Map<Language, Long> known = new EnumMap<>(Language.class);
        List<String> spoken = BETWEEN_WORDS.splitAsStream(folded).toList();
        for (Language language : values()) {
            known.put(language, spoken.stream().filter(language.words::contains).count());
        }
        // Among equals the first stays, and that is English.
        Language best =
                known.keySet().stream().reduce(EN, (one, other) -> known.get(other) > known.get(one) ? other : one);
        return known.get(best) == 0 ? "" : best.code();
    }

    /** Whether a comment in a language that nobody here reads seems to ask something. */
    static boolean asksInAnyLanguage(String text) {
        return ASKING.matcher(folded(text)).find();
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return HANDLE.matcher(plain).replaceAll(" ").replace('\u2019', '\'');
    }

    private static boolean mostlyForeign(String text) {
        long letters = count(text, Character::isLetter);
        return 2 * count(text, point -> Character.isLetter(point) && !latin(point)) > letters;
    }

    private static long count(String text, IntPredicate kind) {
        return text.codePoints().filter(kind).count();
    }

    private static boolean latin(int point) {
        return UnicodeScript.of(point) == UnicodeScript.LATIN;
    }
}

package dragoman.triage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the words of a comment show by themselves, before their meaning is compared with anything. The patterns hold
 * the forms that people use under posts, with and without a question mark; they decide who looks at a comment, never
 * what is said to it.
 */
final class Wording {
    private static final String PRAISE =
            "(?:so |very |really )?(?:cute|pretty|beautiful|gorgeous|lovely|cool|nice|amazing"
                    + "|stunning|good|great|adorable|perfect|awesome|sweet|wonderful|incredible|fun)\\b";

    private static final Pattern CLAUSE_END = Pattern.compile("[.!,;:\\n()]+|\\p{So}+| - |\\b(?:but|and|so)\\b");

    private static final Pattern OPENING = Pattern.compile(
            "^(?:(?:hi|hey|hello|heya|yo|omg|ok|okay|um|wow|also|just|then"
                    + "|please|pls|plz|guys|team|there|sorry|quick question|question|anyway|yay|oh|well|thanks|random)\\s+)+");

    private static final Pattern QUESTION_START = Pattern.compile("^(?:"
            + "how (?:much|many|long|to|do|does|did|can|could|is|are|about|come|would|should)\\b"
            + "|how (?!" + PRAISE + ")\\w+ (?:is|are|do|does|did|can|will|would|should)\\b"
            + "|(?:where|when|what|who|how)'?s\\b|which (?!is|was|are|were|means|makes|i\\b|we\\b|has)|why\\b|any\\b(?! day| time)"
            + "|what (?!an?\\b|the\\b|" + PRAISE
            + ")|who (?!needs|else|would|wants|wore|knew|cares|doesn|could|has|have|had|did)"
            + "|(?:where|when) (?:is|are|can|could|do|does|did|will|would|was|were|to|u|r|back|next|exactly)\\b"
            + "|(?:do|does|did) (?!it\\b|more\\b|not\\b|yourself)|(?:is|are|was|were) (?!so\\b|such\\b|my\\b|everything|"
            + PRAISE + ")"
            + "|(?:can|could|would|will|should|shall|may) (?!not\\b|never|only|just|confirm|attest|relate|i just|we just"
            + "|you believe|you imagine|be\\b|buy\\b|order\\b|definitely)"
            + "|(?:have|has) (?:you|u|any ?one|any ?body|it|my|the|they|this)\\b"
            + "|(?:any ?one|any ?body|any 1|some ?one|some ?body) (?:know|knows|else know|tried|got|tell)\\b"
            + ")|\\b(?:when|where|how much|how|which one|why)$");

    private static final Pattern ONE_WORD = Pattern.compile("^(?:the )?(?:price|prices|cost|pp|sizes?|size chart"
            + "|sizing|link|colou?rs|materials?|fabric|restocks?|shipping|delivery|discount|discount code|promo code"
            + "|address|opening hours|hours|store|stores|refund)"
            + "(?: (?:pls|plz|please|info|list|chart|cost|costs|time|times|(?:in|to|for|of) \\w+(?: \\w+)?))*$");

    private static final Pattern REQUEST = Pattern.compile("\\b(?:"
            + "(?:pls|plz|please) (?:tell|let|help|advise|answer|reply|respond|dm|send|restock|bring|share|check|make"
            + "|do|ship|come|open|confirm|explain|say|get back)"
            + "|let me know|tell me|i need to know|need (?:help|info|a size|sizing)|looking for|wondering|curious (?:if|about|how)"
            + "|not sure (?:what|which|if|how)|(?:don't|dont|can't|cant|cannot) (?:find|figure|decide|see where|work out)"
            + "|(?:i'd|id|would|want|wanna|trying|i need) (?:like |love )?(?:to )?(?:know|order|buy|get|return|exchange|swap|pay|talk)"
            + "|(?:need|want) (?:this|it|these|that|one) in (?!my\\b)|bring (?:it |this |them )?back"
            + "|how (?:much|long) (?:is|are|does|do|will|to|for)|where (?:is|can|do) (?:my|i)|when (?:is|are|will|back)"
            + "|do you (?:ship|have|sell|offer|deliver|accept|take|make|still|do|restock)|can i (?:still|get|order|pay|use)"
            + "|(?:hasn't|hasnt|has not|haven't|havent|have not|didn't|didnt|never|not|still no) (?:yet )?"
            + "(?:arrived?|come|shipped|received?|gotten|got|get|moved|been (?:shipped|delivered))"
            + "|still (?:waiting|no|not|hasn't|hasnt|haven't|havent)"
            + "|(?:is|are|was|were) (?:it|this|these) (?:true|still)"
            + ")\\b");

    private static final Pattern ANGER = Pattern.compile("\\b(?:"
            + "scam|scammers?|scammed|fraud|rip ?-?off|ripped off|cheated|liars?|lawyer|report(?:ing|ed) you"
            + "|(?:want|need|demand|give|gimme|where'?s|where is|still waiting (?:for|on)|waiting (?:for|on)|get|no)"
            + "(?: me)?(?: (?:a|my|the|our|full))* (?:refund|money)"
            + "|refund me|money back|never (?:again|buying|ordering|buy from|order from|shopping)"
            + "|(?:worst|terrible|horrible|awful|disgusting|appalling|shocking|useless|pathetic) (?:\\w+ )?"
            + "(?:service|customer|company|brand|experience|quality|store|shop|purchase|support|delivery|thing i)"
            + "|(?:customer )?(?:service|support) (?:is|was) (?:\\w+ )?(?:bad|awful|terrible|horrible|a joke|useless|rude)"
            + "|(?:bad|poor|terrible|cheap|rubbish) quality|unacceptable|ridiculous(?!ly)|waste of (?:my )?(?:time|money)"
            + "|(?:this|it) is a joke|what a joke|absolute joke|fed up|furious|(?:so|very|really) angry|pissed"
            + "|(?:no ?one|nobody) (?:ever )?(?:answers?|replies|responds|is answering|has replied|helps?|cares?)"
            + "|(?:ignor(?:e|ed|ing)) (?:me|my|us|your customers|emails?|messages)|answer your (?:emails?|messages|dms?)"
            + "|(?:weeks?|months?) (?:and|now|later).{0,20}\\b(?:still|nothing|no)"
            + ")\\b");

    private static final Pattern DISAPPOINTMENT =
            Pattern.compile("(?<!(?:not|never|n't|nt) (?:be |been )?)\\bdisappoint(?:ed|ing|ment)\\b");

    private static final Pattern DEFECT = Pattern.compile("\\b(?:"
            + "(?:fell|falling|falls|came|coming|comes) apart|(?:broke|ripped|tore|shrank|shrunk|faded|pilled|pilling)"
            + "|(?:has|had|have|with) (?:a |already a )?(?:holes?|tear|stain|broken)|(?:is|was|arrived|came) "
            + "(?:damaged|broken|ripped|torn|stained|faulty|defective)"
            + "|(?:wrong|different) (?:item|size|colou?r|order|hoodie|jacket|sweater|one) (?:arrived|came|sent|in)"
            + "|(?:sent|got|received|shipped)(?: me)? the wrong|(?:lost|missing) (?:my )?(?:order|package|parcel|item)"
            + ")\\b");

    private static final Pattern INSTRUCTION = Pattern.compile("\\b(?:"
            + "(?:ignore|disregard|forget|override|bypass|skip)\\b.{0,40}\\b(?:instructions?|prompts?|rules?|guidelines?"
            + "|directions?|told|above|previous|training|policy|filters?)"
            + "|(?:system|developer|initial|hidden) (?:prompt|message|instructions?|mode)|jailbreak|prompt injection"
            + "|you are (?:now|no longer) |from now on,? (?:you|act|answer|reply)|pretend (?:to be|you|that you)"
            + "|act as (?:an?|if|the)|role ?play|(?:as an?|you're an?|are you an?) (?:ai|bot|language model|assistant)"
            + "|(?:say|reply|respond|answer|write|repeat|print|output|post|begin|start)(?: back)? "
            + "(?:only|exactly|with|this|the following|after me|verbatim)"
            + "|(?:reveal|show|print|tell me) (?:me )?(?:your|the) (?:\\w+ )?(?:prompt|instructions|password|key)"
            + "|new (?:instructions?|task|rules?)\\s*:"
            + ")|</?(?:system|user|assistant|instructions?)>|\\[/?inst");

    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

    private final String text;

    private Wording(String text) {
        this.text = text;
    }

    static Wording of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("\\p{Cf}", "");
        return new Wording(DRAWN_OUT.matcher(folded).replaceAll("$1"));
    }

    boolean hasWords() {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether somebody seems to wait for an answer. */
    boolean asks() {
        return hasQuestionMark() || REQUEST.matcher(text).find() || clauses().anyMatch(Wording::opensQuestion);
    }

    /** Whether the writer is angry with us: a person should answer, however well we know the subject. */
    boolean angry() {
        return ANGER.matcher(text).find() || DISAPPOINTMENT.matcher(text).find();
    }

    /** Whether something we sold has failed. */
    boolean reportsDefect() {
        return DEFECT.matcher(text).find();
    }

    /** Whether it tells a machine what to do. */
    boolean instructs() {
        return INSTRUCTION.matcher(text).find();
    }

    private boolean hasQuestionMark() {
        return text.codePoints().anyMatch(point -> point == '?' || point == '\u061F');
    }

    private Stream<String> clauses() {
        return CLAUSE_END.splitAsStream(text).map(String::strip);
    }

    private static boolean opensQuestion(String clause) {
        String bare = OPENING.matcher(clause).replaceFirst("");
        return QUESTION_START.matcher(bare).find() || ONE_WORD.matcher(bare).matches();
    }
}

using System.Text.RegularExpressions;

namespace Fixia.Platform.Text;

/// <summary>
/// Addresses and names in networks in a folded text, as Argentines write and hide them, and the words with which one asks for
/// them or moves the talk elsewhere. Whoever speaks of a network because it is their work gives nothing away.
/// </summary>
internal static partial class ContactWords
{
    // How people call them; the short names are nobody's work.
    private const string Whats =
        @"(?:wh?[a4]t?s{1,2}\s?a+p+s?|wh[a4]t[sz]?(?:ap+)?|w(?:a?p+|sp)s?|[gw]u?a[tc]?h?[sz]?a+p+s?|uasap+|wasa)";
    private const string Short = "(?:ig|insta|face|feis|fb|messenger|skype|signal|discord|md|dm)";
    private const string Long = "(?:instagram|facebook|telegram|tik\\s?tok|linkedin|twitter|snapchat)";
    private const string Any = $"(?:{Whats}|{Short}|{Long})";
    private const string House = @"(?:g-?mail|gmeil|yimeil|hotmail|jotmail|outlook|yahoo|icloud|ymail|fibertel|proton(?:mail)?)";
    private const string Mail = "(?:e-?mails?|imeil|mails?|correos?)";
    private const string Dot = @"(?:\s*\.\s*|\W*\b(?:punto|pto|dot)\b\W*)";
    private const string At =
        @"(?:\s*@\s*|\s*[(\[{<]\s*(?:a|at|@|ar+ob+a)\s*[)\]}>]\s*|[\W_]*(?:mas\s+)?a?r+ob+a(?:\s+mas)?[\W_]*)";
    private const string ToMe =
        "(?:(?:habl|escrib|mand|envi|pas|dej|tir|busc|encontr|segu|agreg|agend|contact|d|ubic|respond|avis)"
        + "[aei](?:n?me|te|nos)(?:l[ao]s?)?)";
    private const string ToYou =
        @"(?:te\s+(?:l[ao]s?\s+)?(?:escribo|hablo|mando|paso|dejo|agrego|sigo|contacto|busco|envio|llamo)"
        + @"|me\s+(?:agregas|pasas|das|dejas|mandas|escribis|hablas|seguis))";
    private const string Us =
        @"(?:(?:nos\s+)?(?:habl|segu|sig|coordin|arregl|charl|comunic)[aei]mos|hablar|manden|vamos|chequea|fijate"
        + "|subo)";
    private const string Verb = $"(?:{ToMe}|{ToYou}|{Us})";

    public static IEnumerable<Match> In(string text) =>
        new[]
        {
            Address(), OfHouse(), AtHouse(), AsksForMail(), Link(), Handle(), Moves(), Way(), Mine(), Has(), Found(), AsVerb(),
        }
            .SelectMany(pattern => pattern.Matches(text));

    [GeneratedRegex($@"(?<![\w.+-])[\w.+-]{{1,64}}{At}[\w-]+(?:{Dot}[a-z]{{2,10}}\b)+|(?<![\w.+-])[\w.+-]{{1,64}}\s+at\s+[\w-]+\s+dot\s+[a-z]{{2,3}}\b|\w{{3,}}arroba[a-z-]{{3,}}", RegexOptions.None, FoldedText.Patience)]
    private static partial Regex Address();

    // juanperez arroba gmail; marta85, gmail punto com
    [GeneratedRegex($@"(?:(?<![\w.+-])[\w.+-]{{1,64}})?{At}(?:de\s+)?{House}\b|(?:(?<![\w.+-])[\w.+-]{{1,64}}\W{{1,9}})?\b{House}(?:{Dot}|\s*)com\b", RegexOptions.None, FoldedText.Patience)]
    private static partial Regex OfHouse();

    // mi gmail es x; mi mail es x, de gmail; carlos78 y es gmail
    [GeneratedRegex(
        $@"\bmi\s+{House}\s*(?:es\b|:)\s*\S+|\bmi\s+(?:{Mail}|casilla)\b[^.\n]{{0,40}}\b(?:de|en)\s+{House}\b|\b\w*\d\w*\W+(?:y\s+)?(?:es|de|en)\s+{House}\b",
        RegexOptions.None,
        FoldedText.Patience)]
    private static partial Regex AtHouse();

    [GeneratedRegex(
        $@"\b{Verb}(?:\s+[\w,]+){{0,4}}?\s+(?:tu|mi|un|al|por|x)\s+(?:mi\s+)?{Mail}\b(?!\s+de\s+(?!contacto))|\b{ToMe}\s+(?:tu\s+)?{Mail}\b|\ba\s+(?:que|cual|tu|mi)\s+{Mail}\b"
            + $@"|\btenes\s+{Mail}\b",
        RegexOptions.None,
        FoldedText.Patience)]
    private static partial Regex AsksForMail();

    [GeneratedRegex(
        @"\b(?:https?://)?(?:www\.)?(?:wa\.me|t\.me|m\.me|fb\.me|instagram\.com|facebook\.com|fb\.com|tiktok\.com|linkedin\.com|twitter\.com|telegram\.me|discord\.gg|linktr\.ee"
            + @"|(?:api|chat|web)\.whatsapp\.com)/\S+",
        RegexOptions.None,
        FoldedText.Patience)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w.@+-])@[a-z0-9_][\w.]{2,}|\b\w{3,}#\d{4}\b", RegexOptions.None, FoldedText.Patience)]
    private static partial Regex Handle();

    // hablame por guasap, te paso mi insta, buscame en facebook
    [GeneratedRegex(
        $@"\b{Verb}(?:\s+[\w,]+){{0,4}}?\s+(?:por|x|al|a|en|un|una|el|tu|mi|las)\s+(?:el\s+|privado\s+de\s+)?(?:{Any}|redes)\b(?:\s+(?:como|soy)\s+\w+)?"
            + $@"|\b{ToMe}\s+(?:{Whats}|{Short})\b|\bmanden\s+{Whats}\b|\bcontacta?te\s+por\s+{Any}\b",
        RegexOptions.None,
        FoldedText.Patience)]
    private static partial Regex Moves();

    // por wsp
    [GeneratedRegex($@"\b(?:por|x)\s+(?:el\s+)?(?:{Whats}|{Short}|telegram)\b(?!\s+(?:business|web|api))|^\W*{Whats}\s+mejor\b|\bw\W?s\W?p\W*mejor", RegexOptions.None, FoldedText.Patience)]
    private static partial Regex Way();

    // mi ig es x, mi instagram: x, mi usuario de instagram es x
    [GeneratedRegex(
        $@"\bmi\s+(?:(?:usuario|perfil|cuenta|canal|pagina)\s+(?:de|en)\s+)?(?:{Short}|{Whats}|{Long}(?=\s*(?:es\b|:|,)|\s+\w+[._]\w+))(?!\s+(?:no|anda|esta|se|de)\b)(?:\s*(?:es|:|,)\s*@?\S+)?"
            + $@"|\b(?:{Short}|{Long}|{Whats})\s*:\s*@?\w+[._\d]\w*",
        RegexOptions.None,
        FoldedText.Patience)]
    private static partial Regex Mine();

    [GeneratedRegex($@"\b(?:tenes|tienes|usas|el\s+verde\W+tenes)\s+(?:{Whats}|ig|insta|telegram)\b", RegexOptions.None, FoldedText.Patience)]
    private static partial Regex Has();

    // estoy en instagram, en ig soy x, estoy como x en todas las redes
    [GeneratedRegex(
        $@"\b(?:estoy|me\s+encontras|me\s+buscas)\b[^.\n]{{0,30}}\b(?:{Any}|redes)\b|\b(?:en|por)\s+(?:{Short}|{Long}|las\s+redes)\s+(?:soy|estoy|me\s+encontras|me\s+buscas)\b(?:\s+(?:como\s+)?\S+)?",
        RegexOptions.None,
        FoldedText.Patience)]
    private static partial Regex Found();

    [GeneratedRegex(@"\b(?:te\s+)?(?:w(?:h?ats?)?asap+|wh?atsap+|guasap+|wp+)e(?:ame|ate|alo|o|amos|emos|arte|arme)\b", RegexOptions.None, FoldedText.Patience)]
    private static partial Regex AsVerb();
}

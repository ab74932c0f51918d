using System.Globalization;
using System.Text.RegularExpressions;

namespace Fixia.Platform.Text;

/// <summary>
/// Argentine telephone numbers in a folded text: in digits, in words, in both, with anything between. Prices, dates, measures and
/// numbers of papers are not.
/// </summary>
internal static partial class Telephones
{
    private const int Shortest = 7;
    private const int Longest = 15;
    private const int WithoutWords = 10;
    private const int SpelledOut = 8;
    private const int FewestWords = 4;
    private const int MostFillers = 4;
    private const int Window = 40;

    public static IEnumerable<(int Index, int Length)> In(string text)
    {
        // What is surely something else is out of the way, in its place.
        var left = NoTelephone().Replace(text, m => new string('\u0001', m.Length));
        foreach (var run in Runs(left))
        {
            if (IsTelephone(run, text, left))
                yield return (run.From, run.To - run.From);
        }

        foreach (Match asked in Asked().Matches(text))
            yield return (asked.Index, asked.Length);
    }

    private static IEnumerable<Run> Runs(string text)
    {
        Run? run = null;
        foreach (Match token in Token().Matches(text))
        {
            var digits = Numerals.Digits(token.Value);
            if (digits is null)
            {
                if (run is not null && Filler().IsMatch(token.Value) && run.Fillers < MostFillers)
                {
                    run.Fill(token.Value);
                    continue;
                }

                if (run is not null)
                    yield return run;
                run = null;
                continue;
            }

            if (run is { Fillers: 0 } && !GoesOn(run, token, text[run.To..token.Index]))
            {
                yield return run;
                run = null;
            }

            run ??= new Run { From = token.Index };
            run.Add(token.Value, digits, token.Index + token.Length);
        }

        if (run is not null)
            yield return run;
    }

    // "3, 6, 9 y 12 cuotas" is a list; "once, cuatro, cinco" may be dialled.
    private static bool GoesOn(Run run, Match token, string between) =>
        Separator().IsMatch(between) && (run.IsWord || !token.Value.Any(char.IsAsciiDigit) || !between.Contains(','));

    private static bool IsTelephone(Run run, string text, string left)
    {
        var digits = run.Digits;
        if (digits.Length is < Shortest or > Longest || run.Counts)
            return false;
        var before = text[Math.Max(0, run.From - Window)..run.From];
        var after = left[run.To..Math.Min(left.Length, run.To + Window)];
        if (Attached().IsMatch(before) || Unit().IsMatch(after))
            return false;
        var paper = Paper().Match(before);
        var cue = Cue().Match(before);
        if (paper.Success && (!cue.Success || cue.Index < paper.Index))
            return false;
        if (cue.Success || CueAfter().IsMatch(after))
            return true;
        if (run.Words >= FewestWords && digits.Length >= SpelledOut)
            return true;
        return IsNational(digits) || (digits.Length == SpelledOut && Local().IsMatch(text[run.From..run.To]));
    }

    // 11 4567 8901, 351 555 1234, 15 4567 8901, with 0, 54 or 549 before, or 0800.
    private static bool IsNational(string digits) => digits.Length >= WithoutWords && National().IsMatch(digits);

    private sealed class Run
    {
        private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
        private readonly List<string> parts = [];
        private bool and;

        public required int From { get; init; }

        public int To { get; private set; }

        public int Words { get; private set; }

        public int Fillers { get; private set; }

        /// <summary>Whether what came last was a word.</summary>
        public bool IsWord { get; private set; }

        public string Digits => string.Concat(parts);

        /// <summary>One, two, three, four, five: nobody's number.</summary>
        public bool Counts => parts.Count >= 5
            && parts.Zip(parts.Skip(1)).All(
                p => int.TryParse(p.First, out var a) && int.TryParse(p.Second, out var b) && b == a + 1);

        public void Fill(string word)
        {
            Fillers++;
            and = word == "y" && Fillers == 1;
        }

        public void Add(string token, string digits, int to)
        {
            var isWord = !token.Any(char.IsAsciiDigit);
            // cuarenta y cinco; quinientos cincuenta
            if (isWord && IsWord && parts[^1] is [_, .., '0'] and { Length: <= 3 } round
                && int.Parse(round, Invariant) % 100 == 0 == !and && digits.Length < round.Length)
                parts[^1] = (int.Parse(round, Invariant) + int.Parse(digits, Invariant)).ToString(Invariant);
            else
                parts.Add(digits);
            (To, IsWord, Fillers, and) = (to, isWord, 0, false);
            if (isWord)
                Words++;
        }
    }

    [GeneratedRegex(
        @"(?:\$|u\$s|\bars\b|\busd\b|\bpesos\b)\s*[\d.,]+|(?<![\d.])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d]|[.,-]\d)|(?<![\d/])\d{1,3}/\d{1,4}(?:/(?:19|20)?\d{2})?(?![\d/])"
            + @"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}:\d{2}\b|(?<![\d.,])\d+,\d{1,2}(?!\d)|(?<![\d.])\d+\.\d{1,2}(?![\d]|\.\d)|\d+(?:[.,]\d+)?\s?x\s?\d+(?:[.,]\d+)?(?:\s?x\s?\d+)?"
            + @"|\b(?:\d+|[a-z]+)\s+(?:mil|millones)\b|\d{1,2}\s*(?:-|a)\s*\d{1,2}(?=\s*(?:hs?\b|horas|,\s*[a-z]))",
        RegexOptions.ExplicitCapture,
        FoldedText.Patience)]
    private static partial Regex NoTelephone();

    [GeneratedRegex(@"\d[\dlosi]*(?![a-z])|[losi]+\d[\dlosi]*(?![a-z])|\d+|[a-z]+", RegexOptions.None, FoldedText.Patience)]
    private static partial Regex Token();

    [GeneratedRegex(@"^[\s.\-_*/(),·+:;'""|~–—\u0002]{0,5}$", RegexOptions.None, FoldedText.Patience)]
    private static partial Regex Separator();

    [GeneratedRegex("^(y|guion|despues|luego|sigue|termina|en|espacio|mas|barra)$", RegexOptions.ExplicitCapture, FoldedText.Patience)]
    private static partial Regex Filler();

    // A letter, a sign of a code or of money stands directly before it.
    [GeneratedRegex(@"(?:[a-z]-?|\$\s*|\bars\s*|#)$", RegexOptions.None, FoldedText.Patience)]
    private static partial Regex Attached();

    [GeneratedRegex(
        @"^\s*(?:%|por ciento|pesos|ars|usd|dolares|euros|lucas|palos|mil\b|millones|m2|mts?\b|metros|cm\b|mm\b|km\b|kg\b|kilos|gr\b|gramos|litros|lts?\b|w\b|watts|v\b|volts"
            + @"|amp|hz|horas|hs\b|dias|meses|anos|cuotas|ladrillos|unidades|frigorias|palabras|paginas|personas|trabajos|seguidores|son las medidas)",
        RegexOptions.None,
        FoldedText.Patience)]
    private static partial Regex Unit();

    [GeneratedRegex(
        @"\b(cui[tl]|dni|matricula|cbu|cvu|factura|expediente|exp|remito|ticket|comprobante|orden|tramite|ref|referencia|pedido|codigo|serie|modelo|isbn|cuenta|parcela|lote|manzana"
            + @"|ley|resolucion|decreto|presupuesto|articulo|repuesto|patente|mla|calle|avenida|av|poliza|reclamo|color|medidas?|anos)\b",
        RegexOptions.ExplicitCapture | RegexOptions.RightToLeft,
        FoldedText.Patience)]
    private static partial Regex Paper();

    [GeneratedRegex(
        @"\b(llam\w*|cel\w{0,5}|tel\w{0,5}|fono|fijo|linea|whats\w*|wsp|wpp?|wapp|wasap\w*|guasap\w*|numero(?!\s+de\s+(?!tel|cel|what))|nro|num|anot\w*|agend\w*|apunt\w*|comunic\w*"
            + @"|contact\w*|escrib\w*|mensaje al|marc[aa]\w*|urgencias|consultas|prob[ae]\w*|responde?o? \w+ \w+ en el|para coordinar|empieza con|(?<=\s|^)al(?=[\s(+]*$))\b",
        RegexOptions.ExplicitCapture | RegexOptions.RightToLeft,
        FoldedText.Patience)]
    private static partial Regex Cue();

    [GeneratedRegex(@"^\W*(es mi (numero|cel|tel)|mi (numero|cel|tel)|wsp|wpp|whatsapp|wasap|guasap|pregunta|por wh)", RegexOptions.ExplicitCapture, FoldedText.Patience)]
    private static partial Regex CueAfter();

    [GeneratedRegex(@"^(?:(?:54)?9?0?(?:11(?:15)?\d{8}|[23]\d{9}|[23]\d{2,3}15\d{6,7})|(?:54)?9?0?15\d{8}|0[2368]\d{8,9}|0[23]\d{10,12}|08[01]0\d{6,7}|54\d{10,11})$", RegexOptions.None, FoldedText.Patience)]
    private static partial Regex National();

    [GeneratedRegex(@"^[4-6]\d{3}\s?-\s?\d{4}$", RegexOptions.None, FoldedText.Patience)]
    private static partial Regex Local();

    // A number that is asked for, or promised.
    [GeneratedRegex(
        @"\b(?:(?:pas|dej|tir|mand|envi|d)[ae]me|me\s+(?:pasas|das|dejas|tiras|mandas|decis)|te\s+(?:paso|dejo|doy|mando)|cual\s+es|decime|a\s+que)\s+(?:(?:tu|mi|un|cual\s+es\s+tu)\s+)?"
            + @"(?:(?:nro|numero|num)(?:\s+de\s+(?:tel\w*|cel\w*|whats\w*))?(?!\s+(?:de|del|que)\b)|tel\b|telefono|cel\b|celu\b|celular|movil)(?!\s+de\b(?!\s+(?:tel|cel)))",
        RegexOptions.None,
        FoldedText.Patience)]
    private static partial Regex Asked();
}

using Fixia.Services;

namespace Fixia.Demo.Town;

/// <summary>
/// What people of the demo say beside what belongs to their trade. Everything is picked by a number, the same every time.
/// </summary>
internal static class Sayings
{
    private static readonly string[] OnTheSpot =
    [
        "Voy a verlo sin cargo y te paso el presupuesto por escrito.",
        "Aviso cuando salgo y cuando llego; si me demoro, también.",
        "Trabajo con mi propio equipo, sin subcontratar.",
        "Atiendo también los sábados a la mañana.",
        "El precio es el que ves: si aparece algo raro, lo hablamos antes de seguir.",
        "Te dejo por escrito qué hice y cómo cuidarlo.",
        "Seguro de accidentes al día; te lo muestro si querés.",
        "Pedime el teléfono de mis últimos tres clientes.",
        "Seis meses de garantía, de palabra y en papel.",
        "Si no estoy seguro de poder hacerlo bien, te lo digo y te recomiendo a alguien.",
    ];

    private static readonly string[] FromAfar =
    [
        "Empezamos con una charla de media hora, sin compromiso.",
        "Trabajo por etapas y con una muestra en cada una.",
        "Dos rondas de cambios incluidas; casi nunca hacen falta más.",
        "Te aviso antes si una fecha peligra.",
        "Los archivos son tuyos, todos, también los editables.",
        "Respondo en el día, incluso para decir que todavía no sé.",
        "Precio cerrado; si cambia lo que pedís, lo hablamos.",
        "Puedo mostrarte tres trabajos parecidos.",
        "Por videollamada o por escrito, como te resulte mejor.",
        "Tomo pocos encargos a la vez, para hacerlos bien.",
    ];

    private static readonly string[] Roads =
    [
        "Aprendí el oficio con mi viejo y llevo {0} años viviendo de esto.",
        "Empecé de aprendiz hace {0} años y nunca quise hacer otra cosa.",
        "Después de {0} años en una empresa, trabajo por mi cuenta y elijo a mis clientes.",
        "Llevo {0} años en el rubro; doy clases a los que empiezan.",
        "Me formé en la universidad pública y hace {0} años que ejerzo.",
        "{0} años de trabajo y casi todos mis clientes llegan por recomendación.",
        "Cambié de profesión a los cuarenta; hace {0} años que me levanto contenta la gente y yo.",
        "Somos dos: yo hago y mi pareja organiza. Así desde hace {0} años.",
    ];

    private static readonly string[] Praise =
    [
        "Cumplió con la fecha, que hoy es mucho decir.",
        "Buen trato de principio a fin.",
        "Explicó todo antes de empezar.",
        "El precio fue el que había dicho.",
        "Contesta los mensajes, y rápido.",
        "Se nota que le gusta lo que hace.",
        "Lo recomendé en el grupo del barrio.",
        "Volvería a contratar sin pensarlo.",
        "Preguntó lo justo y entendió lo que quería.",
        "Superó lo que esperaba.",
        "Trabaja con orden y da gusto.",
        "Resolvió un imprevisto sin hacer drama.",
        "Ya es la tercera vez y siempre igual de bien.",
        "Hubo un cambio a mitad de camino y se adaptó.",
        "Me dio opciones y me dejó elegir.",
        "Le confío lo próximo.",
    ];

    private static readonly string[] Blame =
    [
        "Quedó bien, pero tardó el doble de lo acordado.",
        "Me costó que respondiera los mensajes.",
        "El resultado no fue el que habíamos hablado.",
        "Tuve que recordarle dos veces lo que faltaba.",
        "Buena persona, pero llegó tarde las tres veces.",
    ];

    private static readonly string[] GoodClients =
    [
        "Sabía lo que necesitaba y lo explicó clarísimo.",
        "Respondió rápido y aprobó enseguida.",
        "Muy buen trato, da gusto trabajar así.",
        "Tenía todo listo para empezar.",
        "Pagó en el momento y dejó un comentario amable.",
        "Confió en mi criterio y salió mejor.",
        "Me ofreció mate y me dejó trabajar.",
        "Mandó fotos y medidas desde el primer mensaje.",
    ];

    private static readonly string[] BadClients =
    [
        "Cambió el pedido varias veces.", "Tardó mucho en responder.", "Quería el doble por el mismo precio.",
    ];

    private static readonly string[] Letters =
    [
        "Hola, {0}. Leí tu proyecto dos veces y creo que se puede hacer en menos tiempo del que pensás. "
            + "{1} Si te parece, lo vemos mañana.",
        "Buen día, {0}. Hace poco hice algo muy parecido a esto. "
            + "{1} En el precio está todo lo que pediste; te marco aparte lo opcional.",
        "¿Cómo estás, {0}? Tengo lugar desde el lunes. {1} Antes de empezar te paso el detalle por escrito "
            + "para que no haya dudas.",
        "Hola, {0}: gracias por explicarlo tan bien. {1} Te hago una sola pregunta: ¿es para una fecha fija?",
        "{0}, me interesa y me animo a decir que te va a gustar cómo queda. {1} Trabajo con calma y sin sorpresas.",
        "Hola, {0}. Soy de {2} y este es justo el trabajo que más hago. {1}",
        "Buenas, {0}. Lo haría en dos etapas, así ves un avance antes de la mitad. {1} Cualquier duda, preguntame.",
    ];

    private static readonly string[] Orders =
    [
        "Hola, lo necesito para la semana que viene. Puedo recibirte de tarde, después de las cinco.",
        "Es para un departamento de dos ambientes. Te paso fotos cuando confirmes.",
        "Me pasó tu contacto una vecina. ¿Podrías empezar antes de fin de mes?",
        "Es para regalar: tiene que estar listo antes del 20. La dirección es cerca del centro.",
        "Lo quiero como en tu primera foto, un poco más chico.",
        "Nunca contraté algo así, así que agradezco que me guíes paso a paso.",
        "Ya tengo los materiales. Lo que me falta es alguien que sepa.",
    ];

    private static readonly string[] Changes =
    [
        "Está muy bien. ¿Se puede corregir lo que marqué en la segunda foto?",
        "Casi: falta lo que habíamos hablado del final. El resto lo doy por bueno.",
        "Me gusta mucho. Cambiaría solo el color y lo aprobamos.",
    ];

    private static readonly string[] ClientsAbout =
    [
        "Arreglando una casa vieja, de a un ambiente por vez.", "Dos hijos, un perro y poco tiempo.",
        "Tengo un local en el centro.", "Me mudé hace poco y no conozco a nadie del barrio.",
        "Organizo cosas para mi familia, que es grande.", "Siempre buscando gente que trabaje bien.", "Emprendo desde casa.",
    ];

    /// <summary>What a service says of itself: what it is, and two things of how its owner works.</summary>
    public static string Pitch(Trade trade, Offer offer, int person)
    {
        var ways = trade.Remote ? FromAfar : OnTheSpot;
        return $"{offer.Text} {Pick(ways, person)} {Pick(ways, (person * 3) + 4)}";
    }

    /// <summary>What a professional says of themselves.</summary>
    public static string Bio(Trade trade, bool woman, int years, int person)
    {
        var road = string.Format(System.Globalization.CultureInfo.InvariantCulture, Pick(Roads, person), years)
            .Replace("contenta la gente y yo", woman ? "contenta" : "contento", StringComparison.Ordinal);
        return $"{road} {Pick(trade.Remote ? FromAfar : OnTheSpot, person + 2)}";
    }

    /// <summary>
    /// What a contented client says: of one person first all that is said only of their trade, then what is said of anybody, then
    /// two things at once. <paramref name="shift"/> lets different people begin with different words.
    /// </summary>
    public static string Liked(Trade trade, int turn, int shift)
    {
        var alone = turn / 2;
        if (turn % 2 == 0 && alone < trade.Praise.Count)
            return shift % 3 != 0 ? trade.Praise[alone] : $"{trade.Praise[alone]} {Pick(Praise, shift + turn)}";
        return turn < Praise.Length
            ? Praise[(turn * 5) % Praise.Length]
            : $"{Praise[(turn * 5) % Praise.Length]} {Praise[((turn * 5) + (turn / Praise.Length) + 2) % Praise.Length]}";
    }

    public static string NotLiked(int turn) => Pick(Blame, turn);

    public static string OfClient(bool liked, int turn) => Pick(liked ? GoodClients : BadClients, turn);

    public static string Letter(string client, string city, Trade trade, int turn) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture,
        Pick(Letters, turn),
        client.Split(' ')[0],
        Pick(trade.Remote ? FromAfar : OnTheSpot, turn * 3),
        city);

    public static string Order(int turn) => Pick(Orders, turn);

    public static string Change(int turn) => Pick(Changes, turn);

    public static string Delivery(Trade trade, int turn) => Pick(trade.Deliveries, turn);

    public static string About(int person) => Pick(ClientsAbout, person);

    /// <summary>Three ways to buy the same.</summary>
    public static IReadOnlyList<ServicePackage> Packages(decimal price) =>
    [
        new("basic", "Lo esencial, listo para usar, con una ronda de cambios.", price, 4, 1),
        new("standard", "Lo esencial y dos variantes, con los archivos editables y tres rondas.", Round(price * 1.8m), 7, 3),
        new("premium", "Todo lo anterior, con prioridad y acompañamiento durante un mes.", Round(price * 2.9m), 10, 5),
    ];

    /// <summary>A price as people say it.</summary>
    public static decimal Round(decimal price) => (Math.Round(price / 500) * 500) + 500;

    public static T Pick<T>(IReadOnlyList<T> words, int turn) => words[Math.Abs(turn) % words.Count];
}
